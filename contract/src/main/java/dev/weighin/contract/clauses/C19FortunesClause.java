package dev.weighin.contract.clauses;

import static dev.weighin.contract.suite.Expectations.mediaType;
import static dev.weighin.contract.suite.Expectations.problem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.weighin.contract.Clause;
import dev.weighin.contract.database.Database;
import dev.weighin.contract.database.Gate;
import dev.weighin.contract.suite.Answer;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.Request;
import dev.weighin.contract.suite.Server;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Proves(Clause.FORTUNES)
class C19FortunesClause {
  private static final String PATH = "/fortunes";
  private static final Request READ = Request.of("GET", PATH);

  private final Server server;
  private final Database database;

  C19FortunesClause(Server server) {
    this.server = server;
    this.database = server.equipment().database();
  }

  @Test
  void shows_every_row_and_one_more_sorted_by_message() throws Exception {
    assertEquals(FortunePage.expected(database), page().rows(), "the rows of the table");
  }

  @Test
  void is_a_page_in_utf_8() throws IOException {
    Answer answer = server.send(READ);
    assertEquals(200, answer.status(), "the status");
    assertThat(
        "Content-Type",
        answer.header("Content-Type").orElse(""),
        mediaType("text/html;charset=utf-8"));
  }

  @Test
  void has_one_table_with_a_head() throws IOException {
    assertEquals(1, page().tables(), "the number of tables");
    assertTrue(page().hasHead(), "the first row is <th>id</th><th>message</th>");
  }

  @Test
  void escapes_what_is_text() throws IOException {
    assertFalse(page().html().contains("<script>"), "a script of the database in the page");
    for (String cell : page().rawMessages()) {
      assertFalse(
          cell.matches("(?s).*(?:<|&(?!(?:#\\d+|#[xX][0-9a-fA-F]+|\\w+);)).*"),
          "an unescaped character in '" + cell + "'");
    }
  }

  @Test
  void adds_its_row_anew_each_time_and_not_to_the_table() throws Exception {
    int before = Rows.count(database, "fortune");
    page();
    assertEquals(before + 1, page().rows().size(), "the number of rows of the second page");
    assertEquals(before, Rows.count(database, "fortune"), "the number of rows in the database");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>&\"quoted\" 'text'</b>",
        "&lt; stays what it is",
        "Aé",
        "~ the last 👋",
        "1 <2"
      })
  void shows_a_row_that_was_not_there_before(String message) throws Exception {
    server.equipment().ownDatabase();
    page();
    int id = newRow(message);
    try {
      assertEquals(FortunePage.expected(database), page().rows(), "the rows of the table");
    } finally {
      Rows.execute(database, "DELETE FROM fortune WHERE id = ?", id);
    }
  }

  @Test
  void keeps_the_rules_of_methods() throws IOException {
    Response options = server.given().options(PATH);
    options.then().statusCode(204).body(emptyString());
    Methods.assertAllowed("GET, HEAD, OPTIONS", options.header("Allow"));
    server.given().post(PATH).then().spec(problem(405, "method-not-allowed"));
    Answer head = server.send(Request.of("HEAD", PATH));
    assertEquals(200, head.status(), "the status of HEAD");
    assertEquals("", head.text(), "the body after the headers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/fortunes/", "/fortunes/1", "/fortune", "/Fortunes"})
  void does_not_know_other_paths(String path) {
    server.given().get(path).then().spec(problem(404, "no-route"));
  }

  @Test
  void is_unavailable_without_a_database() throws Exception {
    Outage.assertUnavailable("GET " + PATH, server.counterpart().send(READ));
  }

  @Test
  void is_unavailable_while_the_database_is_away_and_back_with_it() throws Exception {
    try (Outage outage = Outage.of(server, server.equipment().gate(), Gate.State.SHUT)) {
      outage.assertUnavailable(List.of(READ));
      outage.assertComesBack(READ);
    }
  }

  private FortunePage page() throws IOException {
    Answer answer = server.send(READ);
    assertEquals(200, answer.status(), "the status");
    return new FortunePage(answer.text());
  }

  private int newRow(String message) throws SQLException {
    int id = Rows.count(database, "fortune") + 1;
    Rows.execute(database, "INSERT INTO fortune (id, message) VALUES (?, ?)", id, message);
    return id;
  }
}
