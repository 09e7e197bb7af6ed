package dev.weighin.contract.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The cache of loaded and linked classes and method profiles that one variant starts from (JEP 483,
 * 514 and 515).
 *
 * <p>It lies beside the built application, so that a clean build takes it away, under a name that
 * holds a digest of all it was made from: what ships, the Java runtime, and every flag. If one of
 * them changes there is no such file, and it is made anew. A server that cannot use it does not
 * start.
 *
 * @param framework what it is for, as it is started from a cache
 * @param variant the variant it is for
 * @param file where it lies, or will
 */
public record AotCache(Framework framework, VariantName variant, Path file) {
  private static final Path DIRECTORY = Path.of("target", "aot");

  /** The JVM makes the cache when it has been told to stop, in a second process. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final Object ONE_AT_A_TIME = new Object();
  private static final Map<String, String> DIGESTS = new ConcurrentHashMap<>();

  /** The cache of a variant, made or not. */
  public static AotCache of(Framework framework, String variant) {
    VariantName name = VariantName.parse(variant);
    Framework packaged = framework.forAotCache();
    String file = "%s-%.16s.aot".formatted(name, digest(packaged, name));
    return new AotCache(packaged, name, framework.directory().resolve(DIRECTORY).resolve(file));
  }

  public boolean isMade() {
    return Files.isRegularFile(file);
  }

  /**
   * Make it, if that is not done: start the server, have it answer the contract's simple requests,
   * and stop it as SIGTERM does.
   *
   * @throws LaunchFailedException if the server does not come up, answers wrongly, or leaves no
   *     cache
   */
  public void make() throws InterruptedException {
    synchronized (ONE_AT_A_TIME) {
      if (!isMade()) {
        removeOthers();
        train();
      }
    }
  }

  /**
   * Check that a server has started from it.
   *
   * @param server a server started with {@link #flags}, and that log
   * @throws LaunchFailedException if the JVM's own log does not say so
   */
  public void requireUsedBy(RunningServer server) {
    Path log = logBeside(server.logFile());
    try {
      if (Files.readAllLines(log).stream().noneMatch(line -> line.contains("Opened AOT cache"))) {
        throw server.failed("did not start from its AOT cache; the JVM's word on it is in " + log);
      }
    } catch (IOException e) {
      throw server.failed("left no log of its AOT cache: " + e);
    }
  }

  /** Make it if that is not done, and forget what the JVM said of it in an earlier start. */
  void prepareFor(Path serverLog) throws InterruptedException {
    make();
    try {
      Files.deleteIfExists(logBeside(serverLog));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete an old log", e);
    }
  }

  /** The flags that have a server start from it or not at all, and say so in a log. */
  List<String> flags(Path serverLog) {
    return List.of(
        "-XX:AOTCache=" + file,
        "-XX:AOTMode=on",
        "-Xlog:aot=info:file=\"" + logBeside(serverLog) + "\"::filecount=0");
  }

  private void train() throws InterruptedException {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    Path log = file.resolveSibling(file.getFileName() + ".training.log");
    ServerLauncher launcher =
        ServerLauncher.of(framework, variant.without(JavaFeature.AOT).toString(), log)
            .withJvm(List.of("-XX:AOTCacheOutput=" + draft));
    try (RunningServer server = launcher.start()) {
      TrainingRun.of(server);
      server.terminate();
      if (!server.awaitEnd(PATIENCE) || !Files.isRegularFile(draft)) {
        throw server.failed("left no AOT cache within " + PATIENCE.toSeconds() + " s");
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the AOT cache " + file, e);
    }
  }

  /** Those of earlier builds, and what a training run that was killed has left. */
  private void removeOthers() {
    Path directory = file.getParent();
    try {
      Files.createDirectories(directory);
      try (Stream<Path> files = Files.list(directory)) {
        for (Path old : files.filter(this::isOfThisVariant).toList()) {
          Files.delete(old);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot tidy up " + directory, e);
    }
  }

  private boolean isOfThisVariant(Path other) {
    return other.getFileName().toString().startsWith(variant + "-");
  }

  private static Path logBeside(Path serverLog) {
    return serverLog.toAbsolutePath().resolveSibling(serverLog.getFileName() + ".aot");
  }

  /** Contents are read once for each build that a process meets. */
  private static String digest(Framework framework, VariantName variant) {
    String made =
        String.join(
            "\n", JavaRuntime.commandLine(framework, framework.variant(variant.toString())));
    String stamp = made + "\n" + System.getProperty("java.vm.version") + "\n" + stamps(framework);
    return DIGESTS.computeIfAbsent(stamp, _ -> digest(framework, stamp));
  }

  private static String digest(Framework framework, String stamp) {
    MessageDigest digest = ShippedDigest.sha256();
    digest.update(stamp.getBytes(StandardCharsets.UTF_8));
    digest.update(ShippedDigest.of(framework).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Sizes and times of the files: the JVM refuses a cache of jars that have other ones. */
  private static String stamps(Framework framework) {
    StringBuilder stamps = new StringBuilder();
    for (Path shipped : framework.ships()) {
      try (Stream<Path> files = Files.walk(framework.directory().resolve(shipped))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          stamps.append(
              "%s %d %s\n".formatted(file, Files.size(file), Files.getLastModifiedTime(file)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read what " + framework.id() + " ships", e);
      }
    }
    return stamps.toString();
  }
}
