package dev.weighin.contract.clauses;

import static dev.weighin.contract.suite.Expectations.invalidContent;
import static dev.weighin.contract.suite.Expectations.invalidParameter;
import static dev.weighin.contract.suite.Expectations.json;
import static dev.weighin.contract.suite.Expectations.problem;
import static org.hamcrest.Matchers.emptyString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.weighin.contract.Clause;
import dev.weighin.contract.database.Database;
import dev.weighin.contract.suite.Answer;
import dev.weighin.contract.suite.Json;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.Request;
import dev.weighin.contract.suite.Request.Framing;
import dev.weighin.contract.suite.Server;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Proves(Clause.DATABASE)
class C18DatabaseClause {
  /** What must not grow by others while it is counted. */
  static final String STATEMENTS = "statements";

  private static final String WORLDS = "/db/worlds";

  private final Server server;
  private final Database database;

  C18DatabaseClause(Server server) {
    this.server = server;
    this.database = server.equipment().database();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4711, 10_000})
  void reads_a_row(int id) throws Exception {
    assertRow(id, Rows.number(database, id), get("/" + id));
  }

  @Test
  void reads_the_row_as_it_is_now() throws Exception {
    int id = Rows.anyId();
    get("/" + id);
    int number = Rows.anotherNumber(database, id);
    Rows.set(database, id, number);
    assertRow(id, number, get("/" + id));
    assertRows(List.of(id), get("?ids=" + id));
  }

  @Test
  @ResourceLock(STATEMENTS)
  void asks_the_database_once_for_a_row() throws Exception {
    get("/7");
    Statements selects = Statements.from(server.equipment().ownDatabase(), "SELECT");
    get("/7");
    get("/7");
    get("/8");
    selects.assertExactly(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3,1,2", "10000", "5,4,9999,6"})
  void reads_rows_in_the_order_they_are_asked_for(String ids) throws Exception {
    assertRows(Stream.of(ids.split(",")).map(Integer::valueOf).toList(), get("?ids=" + ids));
  }

  @Test
  @ResourceLock(STATEMENTS)
  void reads_100_rows_and_asks_the_database_once_for_each() throws Exception {
    List<Integer> ids = IntStream.rangeClosed(1, 100).map(id -> id * 97).boxed().toList();
    Statements selects = Statements.from(server.equipment().ownDatabase(), "SELECT");
    assertRows(ids, get("?ids=" + joined(ids)));
    selects.assertExactly(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 42, 10_000})
  void sets_a_number_for_good(int number) throws Exception {
    int id = Rows.anyId();
    Answer answer = set(id, "{\"randomNumber\":" + number + "}");
    assertRow(id, number, answer);
    assertEquals(number, Rows.number(database, id), "the number in the database");
    assertRow(id, number, get("/" + id));
  }

  @Test
  @ResourceLock(STATEMENTS)
  void sets_a_number_by_one_update() throws Exception {
    int id = Rows.anyId();
    Statements updates = Statements.from(server.equipment().ownDatabase(), "UPDATE");
    set(id, "{\"randomNumber\":" + Rows.anotherNumber(database, id) + "}");
    updates.assertExactly(1);
  }

  @ParameterizedTest
  @EnumSource
  void takes_a_body_however_it_is_cut(Framing framing) throws Exception {
    int id = Rows.anyId();
    int number = Rows.anotherNumber(database, id);
    String body = "{\"randomNumber\":" + number + "}";
    assertRow(
        id, number, server.send(Request.json("POST", WORLDS + "/" + id, body).framed(framing)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "1.5", "1e1", "+1", "%20", "9223372036854775808"})
  void refuses_an_id_that_is_no_positive_whole_number(String id) {
    server.given().get(WORLDS + "/" + id).then().spec(invalidParameter("id"));
    post(id, "{\"randomNumber\":42}").then().spec(invalidParameter("id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10001", "2147483647", "2147483648", "9223372036854775807"})
  void has_no_row_for_an_id_that_is_not_there(String id) {
    server.given().get(WORLDS + "/" + id).then().spec(problem(404, "no-row"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?ids",
        "?ids=",
        "?id=1",
        "?ids=0",
        "?ids=-1",
        "?ids=x",
        "?ids=1,x",
        "?ids=1.5",
        "?ids=1,",
        "?ids=,1",
        "?ids=1,,2",
        "?ids=1;2",
        "?ids=1%202",
        "?ids=%2B1",
        "?ids=1,2,1",
        "?ids=1&ids=2"
      })
  void refuses_ids_that_are_no_list_of_different_numbers(String query) {
    server.given().get(WORLDS + query).then().spec(invalidParameter("ids"));
  }

  @Test
  void refuses_101_ids() {
    String ids = joined(IntStream.rangeClosed(1, 101).boxed().toList());
    server.given().get(WORLDS + "?ids=" + ids).then().spec(invalidParameter("ids"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10001", "1,10001,2", "2147483647"})
  void has_no_rows_if_one_is_not_there(String ids) {
    server.given().get(WORLDS + "?ids=" + ids).then().spec(problem(404, "no-row"));
  }

  @Test
  void makes_no_row_that_is_not_there() throws SQLException {
    int before = Rows.count(database, "world");
    post("10001", "{\"randomNumber\":42}").then().spec(problem(404, "no-row"));
    post("9223372036854775807", "{\"randomNumber\":42}").then().spec(problem(404, "no-row"));
    assertEquals(before, Rows.count(database, "world"), "the number of rows in the database");
  }

  static Stream<String> badNumbers() {
    return Stream.of("null", "0", "-1", "10001").map("{\"randomNumber\":%s}"::formatted);
  }

  static Stream<String> malformed() {
    return Stream.concat(
        Stream.of("\"42\"", "1.5", "true", "[]", "{}").map("{\"randomNumber\":%s}"::formatted),
        Stream.of(
            "",
            "{",
            "42",
            "[]",
            "null",
            "randomNumber=42",
            "{\"randomNumber\":42} trailing",
            "{\"randomNumber\":42,\"randomNumber\":43}"));
  }

  @ParameterizedTest
  @MethodSource("badNumbers")
  void refuses_a_number_that_breaks_a_rule(String body) throws Exception {
    assertUnchanged(id -> post(id, body).then().spec(invalidContent("randomNumber")));
  }

  @Test
  void refuses_a_body_without_a_number() throws Exception {
    assertUnchanged(id -> post(id, "{}").then().spec(invalidContent("randomNumber")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "random_number", "RandomNumber"})
  void refuses_a_member_it_does_not_know(String member) throws Exception {
    String body = "{\"randomNumber\":42,\"" + member + "\":2}";
    assertUnchanged(id -> post(id, body).then().spec(invalidContent(member)));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void refuses_a_body_that_holds_no_whole_number(String body) throws Exception {
    Request request = Request.json("POST", WORLDS + "/1", body);
    assertEquals(400, server.send(request).status(), "the status");
  }

  @Test
  void refuses_another_media_type() throws Exception {
    assertUnchanged(
        id ->
            server
                .given()
                .contentType("text/plain")
                .body("{\"randomNumber\":42}")
                .post(WORLDS + "/" + id)
                .then()
                .spec(problem(415, "unsupported-media-type")));
  }

  @ParameterizedTest
  @EnumSource(names = {"LENGTH", "CHUNKED"})
  void refuses_a_body_of_more_than_65536_bytes(Framing framing) throws IOException {
    String body = "{\"randomNumber\":" + " ".repeat(Bodies.LIMIT) + "42}";
    Request request = Request.json("POST", WORLDS + "/1", body).framed(framing);
    assertEquals(413, server.send(request).status(), "the status");
  }

  @ParameterizedTest
  @CsvSource({"/db/worlds, 'GET, HEAD, OPTIONS'", "/db/worlds/1, 'GET, HEAD, OPTIONS, POST'"})
  void keeps_the_rules_of_methods(String path, String methods) {
    Response options = server.given().options(path);
    options.then().statusCode(204).body(emptyString());
    Methods.assertAllowed(methods, options.header("Allow"));
    server.given().put(path).then().spec(problem(405, "method-not-allowed"));
    server.given().delete(path).then().spec(problem(405, "method-not-allowed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/1", "?ids=1,2"})
  void answers_head_like_get_without_the_body(String target) throws IOException {
    Answer get = get(target);
    Answer head = server.send(Request.of("HEAD", WORLDS + target));
    assertEquals(200, head.status(), "the status");
    assertEquals("", head.text(), "the body after the headers");
    assertEquals(get.header("Content-Type"), head.header("Content-Type"), "Content-Type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/db", "/db/", "/db/worlds/", "/db/worlds/1/", "/db/world"})
  void does_not_know_other_paths(String path) {
    server.given().get(path).then().spec(problem(404, "no-route"));
  }

  @Test
  void is_unavailable_without_a_database() throws Exception {
    Server counterpart = server.counterpart();
    for (Request request : C18OutageClause.REQUESTS) {
      Outage.assertUnavailable(
          request.method() + " " + request.target(), counterpart.send(request));
    }
    counterpart.given().get("/health/ready").then().spec(json(200));
  }

  @Test
  void writes_the_password_nowhere() throws Exception {
    server.process();
    assertTrue(
        Logs.lines(server).stream().noneMatch(line -> line.contains(database.password())),
        "the password stands in the log");
  }

  private interface Attempt {
    void at(String id);
  }

  private void assertUnchanged(Attempt attempt) throws SQLException {
    int id = Rows.anyId();
    int before = Rows.number(database, id);
    attempt.at(String.valueOf(id));
    assertEquals(before, Rows.number(database, id), "the number in the database");
  }

  private void assertRows(List<Integer> ids, Answer answer) throws SQLException {
    Map<Integer, Integer> numbers = Rows.numbers(database, ids);
    String rows = ids.stream().map(id -> row(id, numbers.get(id))).collect(Collectors.joining(","));
    assertEquals(200, answer.status(), "the status");
    assertEquals(Json.read("{\"worlds\":[" + rows + "]}"), Json.read(answer.text()), "the body");
  }

  private static void assertRow(int id, int number, Answer answer) {
    assertEquals(200, answer.status(), "the status");
    assertEquals(Json.read(row(id, number)), Json.read(answer.text()), "the body");
  }

  private static String row(int id, int number) {
    return "{\"id\":%d,\"randomNumber\":%d}".formatted(id, number);
  }

  private static String joined(List<Integer> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private Answer get(String target) throws IOException {
    return server.send(Request.of("GET", WORLDS + target));
  }

  private Answer set(int id, String body) throws IOException {
    return server.send(Request.json("POST", WORLDS + "/" + id, body));
  }

  private Response post(String id, String body) {
    return server.given().contentType("application/json").body(body).post(WORLDS + "/" + id);
  }
}
