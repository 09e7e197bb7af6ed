package dev.weighin.contract.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** The programs of PostgreSQL, packed and unpacked. */
final class Binaries {
  private Binaries() {}

  /**
   * The archive for a kind of machine. The library's own search gives up where a class path names
   * one jar twice.
   *
   * @param system such as {@code Linux}
   * @param machine such as {@code x86_64} or {@code aarch64}
   * @throws IllegalStateException if there is none
   */
  static InputStream archive(String system, String machine) {
    String architecture = machine.equals("aarch64") ? "arm_64" : machine;
    String name = "/postgres-%s-%s.txz".formatted(system.toLowerCase(Locale.ROOT), architecture);
    InputStream archive = Binaries.class.getResourceAsStream(name);
    if (archive == null) {
      throw new IllegalStateException("there is none for " + system + " on " + machine);
    }
    return archive;
  }

  /**
   * Where PostgreSQL is unpacked to, once for all runs: the user's cache, and not a directory for
   * all users in which somebody else could put programs for us to run.
   */
  static Path directory() throws IOException {
    String configured = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
    Path cache =
        configured.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(configured);
    Files.createDirectories(cache);
    Path ours = cache.resolve("weigh-in");
    if (!Files.isDirectory(ours)) {
      Files.createDirectory(
          ours, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    Path directory = ours.resolve("postgres");
    // The library also looks after a directory of its own, which would be one for all users.
    System.setProperty("ot.epg.working-dir", directory.toString());
    return directory;
  }
}
