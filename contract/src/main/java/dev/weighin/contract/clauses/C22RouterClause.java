package dev.weighin.contract.clauses;

import static dev.weighin.contract.suite.Expectations.problem;
import static dev.weighin.contract.suite.Expectations.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.weighin.contract.Clause;
import dev.weighin.contract.Subject;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.Request;
import dev.weighin.contract.suite.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

@Proves(Clause.ROUTER)
class C22RouterClause {
  private static final int ROUTES = 200;

  private final Server server;

  C22RouterClause(Server server) {
    this.server = server;
  }

  @Test
  void answers_200_more_routes_each_by_its_number() throws Exception {
    Server routes = withRoutes();
    for (int number = 0; number < ROUTES; number++) {
      String digits = "%03d".formatted(number);
      assertEquals(
          "route " + digits,
          routes.send(Request.of("GET", "/r/" + digits)).text(),
          "the body of /r/" + digits);
    }
  }

  @Test
  void answers_as_text() throws Exception {
    withRoutes().given().get("/r/007").then().spec(text("route 007"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/r/200", "/r/7", "/r/0007", "/r/-01", "/r/x", "/r/007/", "/r"})
  void does_not_know_a_route_beside_them(String path) throws Exception {
    withRoutes().given().get(path).then().spec(problem(404, "no-route"));
  }

  @Test
  void keeps_the_rules_of_methods() throws Exception {
    withRoutes().given().post("/r/007").then().spec(problem(405, "method-not-allowed"));
    withRoutes().given().options("/r/007").then().statusCode(204);
  }

  @Test
  void does_not_know_them_unless_asked_to() {
    server.process();
    server.given().get("/r/007").then().spec(problem(404, "no-route"));
  }

  /** The server that was started with the routes; of an address nobody but its owner knows. */
  private Server withRoutes() throws Exception {
    if (server.subject() instanceof Subject.Launched) {
      return server.counterpart();
    }
    if (server.send(Request.of("GET", "/r/000")).status() == 404) {
      throw new TestAbortedException("it runs without ROUTES=200");
    }
    return server;
  }
}
