package dev.weighin.contract.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Digests what a framework ships, to tell two builds apart. */
public final class ShippedDigest {
  private ShippedDigest() {}

  /**
   * The SHA-256 over the names and contents of all files that ship, also for an AOT cache, in the
   * order of their names.
   *
   * @return 64 hexadecimal digits, or "unavailable" and why
   */
  public static String of(Framework framework) {
    try {
      MessageDigest digest = sha256();
      for (Path shipped : framework.everythingShipped()) {
        add(digest, framework.directory(), shipped);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      return "unavailable: " + e.getMessage();
    }
  }

  /** An empty digest. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /** Add the names and contents of all files at or below a path. */
  public static void add(MessageDigest digest, Path directory, Path shipped) throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve(shipped))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(directory.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
  }
}
