package dev.weighin.benchmarks.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was tried to find the smallest heap that is enough for a server.
 *
 * @param tries every process that was started for it, in that order
 * @param unavailable why nothing was tried; null if something was
 */
public record HeapNeeded(List<HeapTry> tries, String unavailable) {

  public HeapNeeded {
    tries = List.copyOf(tries);
  }

  /** The try with the smallest heap that was enough; empty if none was. */
  public Optional<HeapTry> smallest() {
    return bySize().values().stream().flatMap(List::stream).filter(HeapTry::held).findFirst();
  }

  /** The heaps that were given up although each of their tries was disturbed, in bytes. */
  public List<Long> doubtful() {
    return bySize().entrySet().stream()
        .filter(size -> size.getValue().stream().noneMatch(HeapTry::held))
        .filter(size -> size.getValue().stream().noneMatch(HeapTry::certainlyFailed))
        .filter(size -> size.getValue().stream().allMatch(HeapTry::wasDisturbed))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<Long, List<HeapTry>> bySize() {
    return tries.stream()
        .collect(Collectors.groupingBy(HeapTry::heapBytes, TreeMap::new, Collectors.toList()));
  }
}
