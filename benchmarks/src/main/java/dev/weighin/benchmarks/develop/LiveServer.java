package dev.weighin.benchmarks.develop;

import dev.weighin.contract.launch.LaunchFailedException;
import dev.weighin.contract.launch.RunningServer;
import dev.weighin.contract.launch.ServerLauncher;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A server that follows its sources: what is saved is compiled, and the server started anew. While
 * the sources do not compile, the server from before keeps answering.
 */
final class LiveServer implements DevelopmentServer {
  /** Whoever saves wants to see the change more than the last requests finished in peace. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final SourceCompiler compiler;
  private final SourceWatch watch;
  private final ServerLauncher launcher;
  private final Consumer<String> talk;
  private RunningServer server;

  private LiveServer(
      SourceCompiler compiler, SourceWatch watch, ServerLauncher launcher, Consumer<String> talk) {
    this.compiler = compiler;
    this.watch = watch;
    this.launcher = launcher;
    this.talk = talk;
  }

  /**
   * Compile everything and start the server; what is saved from then on will be followed.
   *
   * @param launcher starts the server from the classes of the compiler, each time on one port
   * @throws LaunchFailedException if the sources do not compile, or the server does not start
   */
  static LiveServer start(SourceCompiler compiler, ServerLauncher launcher, Consumer<String> talk)
      throws InterruptedException {
    SourceWatch watch = SourceWatch.of(compiler.application().watched());
    LiveServer live = new LiveServer(compiler, watch, launcher, talk);
    try {
      Compilation compilation = compiler.compile();
      if (!compilation.succeeded()) {
        throw new LaunchFailedException(
            launcher.framework().id(), "does not compile", compilation.remarks());
      }
      live.launch();
    } catch (RuntimeException e) {
      watch.close();
      throw e;
    }
    return live;
  }

  @Override
  public URI uri() {
    return server.uri();
  }

  @Override
  public void follow() throws InterruptedException {
    for (; ; ) {
      watch.await();
      renew();
    }
  }

  @Override
  public void close() {
    watch.close();
    server.close(GRACE);
  }

  private void renew() throws InterruptedException {
    long begun = System.nanoTime();
    Compilation compilation = compiler.compile();
    compilation.remarks().forEach(talk);
    if (compilation.succeeded()) {
      relaunch("compiled in %d ms".formatted(millisSince(begun)));
    } else {
      talk.accept("the server from before keeps answering");
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
