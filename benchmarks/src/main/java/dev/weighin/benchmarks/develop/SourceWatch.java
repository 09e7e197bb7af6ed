package dev.weighin.benchmarks.develop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Tells that something below some directories has changed. */
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

  private SourceWatch(List<Path> roots, WatchService service) {
    this.roots = List.copyOf(roots);
    this.service = service;
  }

  /**
   * Watch from now on.
   *
   * @throws UncheckedIOException if one of the directories cannot be watched; it is named
   */
  static SourceWatch of(List<Path> roots) {
    try {
      SourceWatch watch = new SourceWatch(roots, FileSystems.getDefault().newWatchService());
      roots.forEach(watch::follow);
      return watch;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot watch " + roots, e);
    }
  }

  /** Wait until something has changed that was not told yet. */
  void await() throws InterruptedException {
    for (WatchKey key = service.take();
        key != null;
        key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS)) {
      key.pollEvents();
      key.reset();
    }
    roots.forEach(this::follow);
  }

  /**
   * Watch a directory and those in it; twice is no more than once. It is watched before it is read:
   * what comes into it later is told.
   */
  private void follow(Path directory) {
    try {
      directory.register(service, EVENTS);
      try (DirectoryStream<Path> inside = Files.newDirectoryStream(directory, Files::isDirectory)) {
        inside.forEach(this::follow);
      }
    } catch (NoSuchFileException e) {
      // Gone since it was listed, which is told as a change of the directory around it.
      return;
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
