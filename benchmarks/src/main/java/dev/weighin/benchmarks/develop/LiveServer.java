package dev.weighin.benchmarks.develop;

import dev.weighin.contract.launch.LaunchFailedException;
import dev.weighin.contract.launch.RunningServer;
import dev.weighin.contract.launch.ServerLauncher;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A server that follows its sources: what is saved is compiled, and the server started anew. While
 * the sources do not compile, the server from before keeps answering.
 */
final class LiveServer implements DevelopmentServer {
  /** Whoever saves wants to see the change more than the last requests finished in peace. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final IncrementalCompiler compiler;
  private final SourceWatch watch;
  private final ServerLauncher launcher;
  private final Consumer<String> talk;
  private final Thread follower;
  private final Set<Path> pending = new HashSet<>();
  private volatile RunningServer server;

  private LiveServer(
      String name,
      IncrementalCompiler compiler,
      SourceWatch watch,
      ServerLauncher launcher,
      Consumer<String> talk) {
    this.compiler = compiler;
    this.watch = watch;
    this.launcher = launcher;
    this.talk = talk;
    this.follower = Thread.ofPlatform().daemon().name("follow " + name).unstarted(this::follow);
  }

  /**
   * Compile everything, start the server, and follow the sources from then on.
   *
   * @param launcher starts the server from the classes of the compiler, each time on one port
   * @throws LaunchFailedException if the sources do not compile, or the server does not start
   */
  static LiveServer start(
      IncrementalCompiler compiler, ServerLauncher launcher, Consumer<String> talk)
      throws InterruptedException {
    String name = launcher.framework().id();
    SourceWatch watch = SourceWatch.of(compiler.application().watched());
    LiveServer live = new LiveServer(name, compiler, watch, launcher, talk);
    try {
      if (compiler.everything() instanceof Compilation.Refused(List<String> remarks)) {
        throw new LaunchFailedException(name, "does not compile", remarks);
      }
      live.launch();
    } catch (LaunchFailedException | UncheckedIOException e) {
      watch.close();
      throw e;
    }
    live.follower.start();
    return live;
  }

  @Override
  public URI uri() {
    return server.uri();
  }

  @Override
  public void awaitEnd() throws InterruptedException {
    follower.join();
  }

  @Override
  public void close() {
    follower.interrupt();
    try {
      follower.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    watch.close();
    server.close(GRACE);
  }

  private void follow() {
    try {
      for (; ; ) {
        pending.addAll(watch.await());
        take(pending);
      }
    } catch (InterruptedException e) {
      // Closed: what is to be stopped is stopped there.
      Thread.currentThread().interrupt();
    }
  }

  private void take(Set<Path> changed) throws InterruptedException {
    long begun = System.nanoTime();
    Compilation compilation = compiler.changed(changed);
    compilation.remarks().forEach(talk);
    switch (compilation) {
      case Compilation.Refused _ -> talk.accept("the server from before keeps answering");
      case Compilation.Succeeded(_, int files) -> {
        pending.clear();
        relaunch("compiled %d in %d ms".formatted(files, millisSince(begun)));
      }
    }
  }

  private void relaunch(String done) throws InterruptedException {
    long begun = System.nanoTime();
    server.close(GRACE);
    try {
      launch();
      talk.accept("%s, started in %d ms".formatted(done, millisSince(begun)));
    } catch (LaunchFailedException e) {
      talk.accept(done + ", but " + e.reason() + "; a change starts it again");
    }
  }

  private void launch() throws InterruptedException {
    server = launcher.spawn(talk);
    server.awaitReady(launcher.deadline());
  }

  private static long millisSince(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos).toMillis();
  }
}
