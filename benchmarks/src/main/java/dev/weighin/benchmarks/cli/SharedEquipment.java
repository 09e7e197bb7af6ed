package dev.weighin.benchmarks.cli;

import dev.weighin.contract.database.Database;
import dev.weighin.contract.database.DatabaseException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the servers of {@code weigh up} share, and that of {@code weigh dev} has: a folder of files,
 * and a database. The database ends with this process, however that ends.
 */
record SharedEquipment(Path folder, Optional<Database> database) implements AutoCloseable {
  private static final String DATABASE_VARIABLE = "DATABASE_URL";
  private static final String FOLDER_VARIABLE = "STATIC_DIR";

  /**
   * The folder that {@code STATIC_DIR} names, or else {@code static} in a directory, and the
   * database that {@code DATABASE_URL} names, or else one of our own.
   *
   * @param talk told what there is
   */
  static SharedEquipment start(Path directory, boolean withDatabase, PrintWriter talk) {
    Path folder = folder(directory);
    talk.println("files      " + folder);
    Optional<Database> database = withDatabase ? database(talk) : Optional.empty();
    return new SharedEquipment(folder, database);
  }

  /** The variables that tell a server of it. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put(FOLDER_VARIABLE, folder.toString());
    database.ifPresent(shared -> environment.putAll(shared.environment()));
    return environment;
  }

  @Override
  public void close() {
    database.ifPresent(Database::close);
  }

  private static Optional<Database> database(PrintWriter talk) {
    if (System.getenv(DATABASE_VARIABLE) == null) {
      talk.println("database   starting; --no-database does without");
      talk.flush();
    }
    try {
      Database database = Database.namedOrStarted(System.getenv());
      talk.println("database   " + database);
      return Optional.of(database);
    } catch (DatabaseException e) {
      talk.println("database   none: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Path folder(Path directory) {
    String named = System.getenv().getOrDefault(FOLDER_VARIABLE, "");
    if (!named.isEmpty()) {
      return Path.of(named).toAbsolutePath();
    }
    Path folder = directory.resolve("static");
    try {
      Files.createDirectories(folder);
      Path hello = folder.resolve("hello.txt");
      if (Files.notExists(hello)) {
        Files.writeString(hello, "Put more files beside this one.\n");
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into " + folder, e);
    }
  }
}
