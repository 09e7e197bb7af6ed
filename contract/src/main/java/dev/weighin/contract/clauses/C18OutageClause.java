package dev.weighin.contract.clauses;

import static dev.weighin.contract.suite.Expectations.json;
import static dev.weighin.contract.suite.Expectations.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.weighin.contract.Clause;
import dev.weighin.contract.database.Database;
import dev.weighin.contract.database.Gate;
import dev.weighin.contract.launch.RunningServer;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.Request;
import dev.weighin.contract.suite.Server;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a server does while its database is away. It mostly waits, and clauses that need no database
 * must not notice, so they need not wait too.
 */
@Proves(Clause.DATABASE)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Outage.LOCK)
class C18OutageClause {
  private static final Request READ = Request.of("GET", "/db/worlds/1");

  /** One of each kind that needs the database. */
  static final List<Request> REQUESTS =
      List.of(
          READ,
          Request.of("GET", "/db/worlds?ids=3,1,2"),
          // A row that no case looks at: what was sent into silence may or may not arrive.
          Request.json("POST", "/db/worlds/9998", "{\"randomNumber\":42}"));

  private final Server server;
  private final Database database;

  C18OutageClause(Server server) {
    this.server = server;
    this.database = server.equipment().database();
  }

  @ParameterizedTest
  @EnumSource(names = {"SHUT", "SILENT"})
  void is_unavailable_while_the_database_is_away_and_back_with_it(Gate.State state)
      throws Exception {
    String before = server.send(READ).text();
    try (Outage outage = Outage.of(server, server.equipment().gate(), state)) {
      outage.assertUnavailable(REQUESTS);
      server.given().get("/").then().spec(text("Hello, World!"));
      server.given().get("/health/ready").then().spec(json(200));
      outage.assertComesBack(READ);
    }
    assertEquals(before, server.send(READ).text(), "the row after the database came back");
  }

  @Test
  void starts_while_the_database_is_away() throws Exception {
    try (Gate gate = Gate.before(database, Gate.State.SHUT);
        RunningServer process = server.launcher("early").with(database.environment(gate)).start()) {
      Server early = server.beside(process);
      early.given().get("/health/ready").then().spec(json(200));
      new Outage(early, gate).assertComesBack(READ);
    }
  }
}
