package dev.weighin.benchmarks.develop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Tells which files below some directories have changed. What the operating system reports only
 * wakes it up; what changed is seen by looking, so nothing is missed that happens meanwhile.
 */
final class SourceWatch implements AutoCloseable {
  /** Editors save in several steps: this long nothing more must happen, in milliseconds. */
  private static final long QUIET_MILLIS = 10;

  private static final WatchEvent.Kind<?>[] EVENTS = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_MODIFY,
    StandardWatchEventKinds.ENTRY_DELETE
  };

  private final List<Path> roots;
  private final WatchService service;
  private Map<Path, Stamp> seen;

  private record Stamp(FileTime modified, long bytes) {}

  private SourceWatch(List<Path> roots, WatchService service) {
    this.roots = roots;
    this.service = service;
    this.seen = look();
  }

  /** Watch from now on. */
  static SourceWatch of(List<Path> roots) {
    try {
      return new SourceWatch(List.copyOf(roots), FileSystems.getDefault().newWatchService());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot watch " + roots, e);
    }
  }

  /** Wait until files have changed; those that are gone are among them. */
  Set<Path> await() throws InterruptedException {
    for (; ; ) {
      Set<Path> changed = changed();
      if (!changed.isEmpty()) {
        return changed;
      }
      for (WatchKey key = service.take();
          key != null;
          key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS)) {
        key.pollEvents();
        key.reset();
      }
    }
  }

  private Set<Path> changed() {
    Map<Path, Stamp> now = look();
    Set<Path> changed = new HashSet<>(seen.keySet());
    changed.addAll(now.keySet());
    changed.removeIf(file -> now.containsKey(file) && now.get(file).equals(seen.get(file)));
    seen = now;
    return changed;
  }

  private Map<Path, Stamp> look() {
    Map<Path, Stamp> found = new TreeMap<>();
    for (Path root : roots) {
      look(root, found);
    }
    return found;
  }

  /** A directory is watched before it is read: what comes into it later wakes us up. */
  private void look(Path directory, Map<Path, Stamp> found) {
    try {
      directory.register(service, EVENTS);
      try (Stream<Path> children = Files.list(directory)) {
        for (Path child : children.toList()) {
          if (Files.isDirectory(child)) {
            look(child, found);
          } else {
            BasicFileAttributes file = Files.readAttributes(child, BasicFileAttributes.class);
            found.put(child, new Stamp(file.lastModifiedTime(), file.size()));
          }
        }
      }
    } catch (NoSuchFileException e) {
      // Gone between being listed and being looked at: it will not be among those found.
      found.remove(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot watch " + directory, e);
    }
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot stop watching", e);
    }
  }
}
