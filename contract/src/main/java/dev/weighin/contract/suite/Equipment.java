package dev.weighin.contract.suite;

import dev.weighin.contract.database.Database;
import dev.weighin.contract.database.DatabaseException;
import dev.weighin.contract.database.Gate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.opentest4j.TestAbortedException;

/**
 * What a server has beyond its own files: a database, and a folder to serve. Asking for what it
 * does not have leaves the case out and says why.
 */
public final class Equipment implements AutoCloseable {
  private static final String DATABASE_UNKNOWN =
      "the database of the server is not known: set DATABASE_URL, DATABASE_USER and"
          + " DATABASE_PASSWORD to the server's";
  private static final String FOLDER_UNKNOWN =
      "the folder of the server is not known: set STATIC_DIR to the server's";
  private static final String NOT_ASKED_FOR = "the suite was told to start no database";
  private static final String SHARED = "others may be using the database that DATABASE_URL names";
  private static final String NOT_BEHIND_A_GATE =
      "the database is not ours to take away from the server";

  private final Provision<Database> database;
  private final Provision<Gate> gate;
  private final Provision<StaticFiles> files;

  private Equipment(
      Provision<Database> database, Provision<Gate> gate, Provision<StaticFiles> files) {
    this.database = database;
    this.gate = gate;
    this.files = files;
  }

  /**
   * The equipment of a server that is about to be started: the database that the environment names
   * or one of our own, behind a gate, and a folder of our own.
   *
   * @param directory where the folder is made; files outside the folder stand here too
   */
  static Equipment ofOurOwn(Map<String, String> environment, Path directory) {
    Provision<StaticFiles> files = folderOfOurOwn(directory);
    try {
      Database database = Database.namedOrStarted(environment);
      Gate gate = Gate.before(database, Gate.State.OPEN);
      return new Equipment(Provision.of(database), Provision.of(gate), files);
    } catch (DatabaseException e) {
      return withoutDatabase(e.getMessage(), files);
    }
  }

  /** The same without a database, for a server that is not asked about one. */
  static Equipment withoutDatabase(Path directory) {
    return withoutDatabase(NOT_ASKED_FOR, folderOfOurOwn(directory));
  }

  private static Equipment withoutDatabase(String whyNot, Provision<StaticFiles> files) {
    return new Equipment(Provision.missing(whyNot), Provision.missing(whyNot), files);
  }

  /** What the environment says of a server that runs already. */
  static Equipment named(Map<String, String> environment) {
    String folder = environment.getOrDefault(StaticFiles.VARIABLE, "");
    return new Equipment(
        databaseNamed(environment),
        Provision.missing(NOT_BEHIND_A_GATE),
        folder.isEmpty() ? Provision.missing(FOLDER_UNKNOWN) : filesIn(Path.of(folder)));
  }

  /**
   * The database the server was given.
   *
   * @throws org.opentest4j.TestAbortedException if there is none, or nobody knows which
   */
  public Database database() {
    return database.orLeaveOut();
  }

  /**
   * The database the server was given, if nobody else has it.
   *
   * @throws org.opentest4j.TestAbortedException if there is none, or it was not made here
   */
  public Database ownDatabase() {
    if (!database().isOurs()) {
      throw new TestAbortedException(SHARED);
    }
    return database();
  }

  /**
   * The gate between the server and its database.
   *
   * @throws org.opentest4j.TestAbortedException if there is none
   */
  public Gate gate() {
    return gate.orLeaveOut();
  }

  /**
   * The files in the folder the server was given.
   *
   * @throws org.opentest4j.TestAbortedException if there is none, or nobody knows which
   */
  public StaticFiles files() {
    return files.orLeaveOut();
  }

  /** The variables that tell a server of all this. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    gate.thing().ifPresent(door -> environment.putAll(database().environment(door)));
    files
        .thing()
        .ifPresent(ours -> environment.put(StaticFiles.VARIABLE, ours.folder().toString()));
    return environment;
  }

  @Override
  public void close() {
    gate.thing().ifPresent(Gate::close);
    database.thing().ifPresent(Database::close);
    files.thing().ifPresent(StaticFiles::close);
  }

  private static Provision<Database> databaseNamed(Map<String, String> environment) {
    try {
      return Database.named(environment)
          .map(Provision::of)
          .orElse(Provision.missing(DATABASE_UNKNOWN));
    } catch (DatabaseException e) {
      return Provision.missing(e.getMessage());
    }
  }

  private static Provision<StaticFiles> folderOfOurOwn(Path directory) {
    return filesIn(directory.resolve("static"));
  }

  private static Provision<StaticFiles> filesIn(Path folder) {
    try {
      return Provision.of(StaticFiles.in(folder));
    } catch (IOException e) {
      return Provision.missing("files cannot be put into " + folder + ": " + e.getMessage());
    }
  }
}
