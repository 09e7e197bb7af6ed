package dev.weighin.contract.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.weighin.contract.database.Database;
import java.sql.SQLException;
import java.time.Duration;

/**
 * How many statements of one kind the database executes for the server from now on.
 *
 * @param database where they are counted, which must be of our own
 * @param verb how they start
 * @param before how many there were
 */
record Statements(Database database, String verb, long before) {
  /** A statement is counted when it ends, which may be a moment after its rows have come. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** Start counting. */
  static Statements from(Database database, String verb) throws SQLException {
    return new Statements(database, verb, executed(database, verb));
  }

  void assertExactly(int expected) throws SQLException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    long counted = executed(database, verb) - before;
    while (counted < expected && System.nanoTime() < deadline) {
      Thread.sleep(20);
      counted = executed(database, verb) - before;
    }
    assertEquals(expected, counted, "the number of " + verb + " statements at the database");
  }

  private static long executed(Database database, String verb) throws SQLException {
    return database.statements(verb, "world");
  }
}
