package dev.weighin.benchmarks.results;

import dev.weighin.benchmarks.measure.Disturbance;
import dev.weighin.benchmarks.measure.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is left to do of a run, whatever has been done so far: every block once, and then those that
 * were disturbed again, as often as the run may and as long as it helps. It depends on nothing but
 * the order and what has ended, so a run that was killed goes on where it was.
 */
public final class Agenda {
  /** So many repeats, all disturbed as well, show that the machine will not be quieter. */
  private static final int VAIN_REPEATS = 2;

  private final List<List<String>> order;
  private final int extraBlocks;

  /** The trials that have ended, and whether each was disturbed; one that failed was not. */
  private final Map<Slot, Boolean> ended = new HashMap<>();

  /**
   * An agenda.
   *
   * @param order the labels of the arms, block by block
   * @param extraBlocks how many repeats there may be over the whole run
   * @param soFar what the file holds
   */
  public Agenda(List<List<String>> order, int extraBlocks, Run soFar) {
    this.order = List.copyOf(order);
    this.extraBlocks = extraBlocks;
    soFar.trials().forEach(this::ended);
    for (ResultLine.Failed failure : soFar.failures()) {
      if (failure.block() > 0) {
        slots(failure.block(), failure.attempt()).stream()
            .filter(slot -> slot.arm().equals(failure.arm()))
            .forEach(this::failed);
      }
    }
  }

  /** The next trial; empty if all is done. */
  public Optional<Slot> next() {
    List<Slot> open = open();
    if (open.isEmpty() && repeatsLeft() > 0) {
      open = disturbed().stream().findFirst().map(this::again).orElse(List.of());
    }
    return open.stream().findFirst();
  }

  /** A trial ended well. */
  public void ended(Trial trial) {
    Slot slot = new Slot(trial.block(), trial.attempt(), trial.position(), trial.arm());
    ended.put(slot, !Disturbance.of(trial).isEmpty());
  }

  /** A trial failed; it is not tried again. */
  public void failed(Slot slot) {
    ended.put(slot, false);
  }

  /** How many trials are left, if no more blocks are disturbed than are now. */
  public int left() {
    int blocksAgain = Math.min(repeatsLeft(), disturbed().size());
    return open().size() + blocksAgain * order.getFirst().size();
  }

  /** How many more there may be; none once the first of them were no better. */
  private int repeatsLeft() {
    List<Boolean> outcomes =
        blocks()
            .boxed()
            .flatMap(
                block ->
                    IntStream.rangeClosed(2, attempts(block))
                        .mapToObj(attempt -> isDisturbed(block, attempt)))
            .toList();
    boolean vain = outcomes.size() >= VAIN_REPEATS && !outcomes.contains(false);
    return vain ? 0 : extraBlocks - outcomes.size();
  }

  /** What has been begun and not finished, and the blocks that were never begun. */
  private List<Slot> open() {
    List<Slot> open = new ArrayList<>();
    for (int attempt = 1; attempt <= extraBlocks + 1; attempt++) {
      for (int block = 1; block <= order.size(); block++) {
        if (attempt <= Math.max(1, attempts(block))) {
          slots(block, attempt).stream()
              .filter(slot -> !ended.containsKey(slot))
              .forEach(open::add);
        }
      }
    }
    return open;
  }

  /** The blocks whose every attempt was disturbed; those tried least come first. */
  private List<Integer> disturbed() {
    return blocks()
        .filter(
            block ->
                IntStream.rangeClosed(1, attempts(block))
                    .allMatch(attempt -> isDisturbed(block, attempt)))
        .filter(block -> attempts(block) > 0)
        .boxed()
        .sorted(Comparator.comparing(this::attempts))
        .toList();
  }

  private boolean isDisturbed(int block, int attempt) {
    return slots(block, attempt).stream().anyMatch(slot -> ended.getOrDefault(slot, false));
  }

  private List<Slot> again(int block) {
    return slots(block, attempts(block) + 1);
  }

  private int attempts(int block) {
    return ended.keySet().stream()
        .filter(slot -> slot.block() == block)
        .mapToInt(Slot::attempt)
        .max()
        .orElse(0);
  }

  private IntStream blocks() {
    return IntStream.rangeClosed(1, order.size());
  }

  private List<Slot> slots(int block, int attempt) {
    List<String> arms = order.get(block - 1);
    return IntStream.rangeClosed(1, arms.size())
        .mapToObj(position -> new Slot(block, attempt, position, arms.get(position - 1)))
        .toList();
  }
}
