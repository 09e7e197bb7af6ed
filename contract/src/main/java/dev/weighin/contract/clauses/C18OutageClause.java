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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a server does while its database is away. It mostly waits, so it asks a process of its own,
 * which costs the other clauses neither their database nor their time.
 */
@Proves(Clause.DATABASE)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(C18DatabaseClause.STATEMENTS)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class C18OutageClause {
  private static final Request READ = Request.of("GET", "/db/worlds/1");

  /** One of each kind that needs the database. */
  static final List<Request> REQUESTS =
      List.of(
          READ,
          Request.of("GET", "/db/worlds?ids=3,1,2"),
          // A row that no case looks at: what was sent into silence may or may not arrive.
          Request.json("POST", "/db/worlds/9998", "{\"randomNumber\":42}"));

  private Gate gate;
  private RunningServer process;

  @AfterAll
  void stop() {
    if (process != null) {
      process.close();
    }
    if (gate != null) {
      gate.close();
    }
  }

  @Test
  @Order(1)
  void starts_while_the_database_is_away(Server server) throws Exception {
    Server early = started(server, Gate.State.SHUT);
    early.given().get("/health/ready").then().spec(json(200));
    new Outage(early, gate).assertComesBack(READ);
  }

  @ParameterizedTest
  @EnumSource(names = {"SHUT", "SILENT"})
  @Order(2)
  void is_unavailable_while_the_database_is_away_and_back_with_it(Gate.State state, Server server)
      throws Exception {
    Server asked = started(server, Gate.State.OPEN);
    String before = asked.send(READ).text();
    try (Outage outage = Outage.of(asked, gate, state)) {
      outage.assertUnavailable(REQUESTS);
      asked.given().get("/").then().spec(text("Hello, World!"));
      asked.given().get("/health/ready").then().spec(json(200));
      outage.assertComesBack(READ);
    }
    assertEquals(before, asked.send(READ).text(), "the row after the database came back");
  }

  /** The process, started in that state of its database unless a case before did it. */
  private Server started(Server server, Gate.State state) throws Exception {
    if (process == null) {
      Database database = server.equipment().database();
      gate = gate == null ? Gate.before(database, state) : gate;
      gate.become(state);
      process = server.launcher("outage").with(database.environment(gate)).start();
    }
    return server.beside(process);
  }
}
