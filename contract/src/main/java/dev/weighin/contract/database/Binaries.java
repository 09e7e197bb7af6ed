package dev.weighin.contract.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where PostgreSQL is unpacked to, once for all runs: the user's cache, and not a directory for all
 * users in which somebody else could put programs for us to run.
 */
final class Binaries {
  private Binaries() {}

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
