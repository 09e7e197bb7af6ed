package dev.weighin.benchmarks.results;

import dev.weighin.contract.Contract;
import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.FrameworkFile;
import dev.weighin.contract.launch.JavaRuntime;
import dev.weighin.contract.launch.ShippedDigest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Digests all that a proof depends on: every byte the framework ships and its {@code
 * framework.yaml}, the variant, the suite and the names of the libraries beside it, the Java
 * runtime, and the flags all servers share. The environment is not in it, nor is the operating
 * system.
 */
public final class ProofDigest {
  private ProofDigest() {}

  /**
   * The SHA-256 over all this.
   *
   * @return 64 hexadecimal digits
   */
  public static String of(Framework framework, String variant) {
    try {
      MessageDigest digest = ShippedDigest.sha256();
      ShippedDigest.add(digest, framework.directory(), Path.of(FrameworkFile.NAME));
      for (Path shipped : framework.everythingShipped()) {
        ShippedDigest.add(digest, framework.directory(), shipped);
      }
      Path suite =
          Path.of(Contract.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      ShippedDigest.add(digest, suite.getParent(), suite.getFileName());
      add(digest, variant, System.getProperty("java.home"), System.getProperty("java.vm.version"));
      add(digest, JavaRuntime.SHARED_FLAGS.toArray(String[]::new));
      add(digest, namesBeside(suite).toArray(String[]::new));
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what " + framework.id() + " ships", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the suite is not in a file", e);
    }
  }

  private static List<String> namesBeside(Path suite) throws IOException {
    try (Stream<Path> files = Files.list(suite.getParent())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jar"))
          .sorted()
          .toList();
    }
  }

  private static void add(MessageDigest digest, String... words) {
    for (String word : words) {
      digest.update((word + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
