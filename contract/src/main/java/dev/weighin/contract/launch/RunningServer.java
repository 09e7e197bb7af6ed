package dev.weighin.contract.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A server process that this process started. Closing it stops it; it never outlives this process.
 */
public final class RunningServer implements AutoCloseable {
  /** How long a server may take to finish what is in flight before it is killed. */
  public static final Duration GRACE = Duration.ofSeconds(12);

  private static final Pattern READY = Pattern.compile("ready (http://[^\\s/]+:\\d+)/?");

  private final String name;
  private final Process process;
  private final Path logFile;
  private final ServerLog log;
  private final Thread drain;
  private final Thread stopAtExit;
  private final long spawnedAtNanos;
  private final CompletableFuture<Ready> ready = new CompletableFuture<>();

  /** Once their parent has ended, children cannot be told from strangers: they are noted before. */
  private final Set<ProcessHandle> children = ConcurrentHashMap.newKeySet();

  private record Ready(URI uri, long atNanos) {}

  private RunningServer(
      String name, Process process, Path logFile, long spawnedAtNanos, Consumer<String> listener) {
    this.name = name;
    this.process = process;
    this.logFile = logFile;
    this.log = new ServerLog(logFile);
    this.spawnedAtNanos = spawnedAtNanos;
    this.drain =
        Thread.ofVirtual()
            .name("log of " + name)
            .start(() -> log.drain(process.inputReader(), listener.andThen(this::watchForReady)));
    this.stopAtExit = new Thread(this::kill, "stop " + name);
    Runtime.getRuntime().addShutdownHook(stopAtExit);
    process.onExit().thenRun(this::ended);
  }

  static RunningServer of(
      String name, ProcessBuilder builder, Path logFile, Consumer<String> listener)
      throws IOException {
    long spawnedAt = System.nanoTime();
    return new RunningServer(name, builder.start(), logFile, spawnedAt, listener);
  }

  /**
   * Wait until the server has printed its ready line.
   *
   * @throws LaunchFailedException if it ends before that, or has not printed it within {@code
   *     deadline}; it is killed then
   */
  public void awaitReady(Duration deadline) throws InterruptedException {
    try {
      ready.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      kill();
      throw failed("did not say that it is ready within " + deadline.toSeconds() + " s");
    } catch (ExecutionException e) {
      joinDrain();
      throw failed("ended with exit code " + process.exitValue() + " before it was ready");
    }
  }

  /** The id of the framework. */
  public String name() {
    return name;
  }

  /** The address from the ready line, without a trailing slash. Only after it is ready. */
  public URI uri() {
    return ready.join().uri();
  }

  /** The id of the server's own process, not of a shell around it. */
  public long pid() {
    return process.pid();
  }

  /** {@link System#nanoTime()} just before the process was spawned. */
  public long spawnedAtNanos() {
    return spawnedAtNanos;
  }

  /** {@link System#nanoTime()} when the ready line was read. Only after it is ready. */
  public long readyAtNanos() {
    return ready.join().atNanos();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** The exit code, once the process has ended. */
  public OptionalInt exitCode() {
    return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
  }

  /** The last lines the server wrote, oldest first, 50 at most. */
  public List<String> lastLines() {
    return log.lastLines();
  }

  /** Where everything the server writes goes, up to 1 MiB. */
  public Path logFile() {
    return logFile;
  }

  /** A failure of this server, with the last lines it wrote. */
  public LaunchFailedException failed(String reason) {
    return new LaunchFailedException(name, reason, lastLines());
  }

  /** Ask the server to stop, as SIGTERM does, and return at once. */
  public void terminate() {
    noteChildren();
    // Not the process's own destroy: that closes its standard input too, which is the lifeline.
    process.toHandle().destroy();
  }

  /**
   * Wait until the process has ended and all it wrote has been read; false if it still runs after
   * {@code limit}.
   */
  public boolean awaitEnd(Duration limit) throws InterruptedException {
    boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    if (ended) {
      joinDrain();
    }
    return ended;
  }

  /** Stop the server: SIGTERM, the grace it may need, then SIGKILL to it and all it started. */
  @Override
  public void close() {
    close(GRACE);
  }

  /** The same with another grace. */
  public void close(Duration grace) {
    terminate();
    try {
      awaitEnd(grace);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    kill();
    joinDrain();
  }

  private void kill() {
    noteChildren();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  /** All that the server has started; the watcher of the lifeline is among them. */
  private void noteChildren() {
    try (Stream<ProcessHandle> all = process.descendants()) {
      all.forEach(children::add);
    }
  }

  private void watchForReady(String line) {
    Matcher matcher = READY.matcher(line);
    if (!ready.isDone() && matcher.matches()) {
      ready.complete(new Ready(URI.create(matcher.group(1)), System.nanoTime()));
    }
  }

  private void ended() {
    ready.completeExceptionally(new IllegalStateException("ended"));
    try {
      process.getOutputStream().close();
      Runtime.getRuntime().removeShutdownHook(stopAtExit);
    } catch (IOException | IllegalStateException e) {
      // The pipe is gone already, or this process is ending and the hook runs: both are fine.
    }
  }

  private void joinDrain() {
    try {
      drain.join(Duration.ofSeconds(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
