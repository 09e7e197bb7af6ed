package dev.weighin.contract.clauses;

import static dev.weighin.contract.clauses.Bodies.ADA;
import static dev.weighin.contract.clauses.Bodies.draft;
import static dev.weighin.contract.clauses.Bodies.put;
import static dev.weighin.contract.clauses.Bodies.stored;
import static dev.weighin.contract.suite.Expectations.invalidContent;
import static dev.weighin.contract.suite.Expectations.invalidParameter;
import static dev.weighin.contract.suite.Expectations.json;
import static dev.weighin.contract.suite.Expectations.member;
import static dev.weighin.contract.suite.Expectations.problem;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.weighin.contract.Clause;
import dev.weighin.contract.suite.Json;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.Request;
import dev.weighin.contract.suite.Request.Framing;
import dev.weighin.contract.suite.Server;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Proves(Clause.RESOURCE)
class C07ResourceClause {
  private static final int WRITERS = 32;

  /** An id that no server reaches, beyond 32 bits so that a narrow counter shows. */
  private static final long NOBODY = 999_999_999_999L;

  private final Server server;

  C07ResourceClause(Server server) {
    this.server = server;
  }

  @Test
  void reads_what_was_written() {
    long id = stored(server, "Jürgen");
    server
        .given()
        .get("/greetings/" + id)
        .then()
        .spec(json(200))
        .body(member("id", equalTo(Math.toIntExact(id))))
        .body(member("name", equalTo("Jürgen")))
        .body(member("language", equalTo("en")))
        .body(member("message", equalTo("Hello, Jürgen!")));
  }

  @Test
  void finds_a_greeting_where_location_says() {
    String location = Bodies.post(server, ADA).then().extract().header("Location");
    String path = location.substring(location.indexOf("/greetings/"));
    server.given().get(path).then().spec(json(200)).body(member("name", equalTo("Ada")));
  }

  @Test
  void puts_another_greeting_in_the_place_of_one() {
    long id = stored(server, "Ada");
    put(server, id, "{\"name\":\"Bob\",\"language\":\"tr\"}")
        .then()
        .spec(json(200))
        .body(member("id", equalTo(Math.toIntExact(id))))
        .body(member("message", equalTo("Merhaba, Bob!")));
    server
        .given()
        .get("/greetings/" + id)
        .then()
        .spec(json(200))
        .body(member("message", equalTo("Merhaba, Bob!")));
  }

  @Test
  void forgets_what_was_deleted() {
    long id = stored(server, "Ada");
    server.given().delete("/greetings/" + id).then().statusCode(204).body(emptyString());
    server.given().get("/greetings/" + id).then().spec(problem(404, "no-row"));
    server.given().delete("/greetings/" + id).then().spec(problem(404, "no-row"));
    put(server, id, ADA).then().spec(problem(404, "no-row"));
    server
        .given()
        .get("/greetings?limit=1&after=" + (id - 1))
        .then()
        .spec(json(200))
        .body(member("items", hasSize(0)));
  }

  @Test
  void never_gives_an_id_twice() {
    long first = stored(server, "Ada");
    server.given().delete("/greetings/" + first).then().statusCode(204);
    long second = stored(server, "Bob");
    assertTrue(second > first, "the id after a deletion is new: " + first + ", " + second);
  }

  @Test
  void lists_20_unless_asked_otherwise() {
    List<Long> ids = storedMany(21);
    JsonNode page = page("/greetings?after=" + (ids.getFirst() - 1));
    assertEquals(ids.subList(0, 20), ids(page), "the first 20 ids");
    assertEquals(ids.get(19), next(page), "next");
  }

  @Test
  void pages_through_everything_in_order_and_once() {
    List<Long> ids = storedMany(7);
    assertEquals(ids, pagedFrom(ids.getFirst() - 1, 3), "the ids of all pages");
  }

  @Test
  void ends_a_full_last_page_without_next() {
    List<Long> ids = storedMany(4);
    JsonNode page = page("/greetings?limit=4&after=" + (ids.getFirst() - 1));
    assertEquals(ids, ids(page), "the ids");
    assertNull(next(page), "next");
  }

  @Test
  void keeps_pages_stable_while_greetings_go() {
    List<Long> ids = storedMany(6);
    JsonNode first = page("/greetings?limit=3&after=" + (ids.getFirst() - 1));
    server.given().delete("/greetings/" + ids.get(0)).then().statusCode(204);
    server.given().delete("/greetings/" + ids.get(2)).then().statusCode(204);
    JsonNode second = page("/greetings?limit=3&after=" + next(first));
    assertEquals(ids.subList(3, 6), ids(second), "the ids of the second page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=1", "limit=100", "after=0", "after=" + NOBODY, "x=1&limit=2"})
  void takes_the_borders_of_a_page(String query) {
    server.given().get("/greetings?" + query).then().spec(json(200));
  }

  @Test
  void loses_nothing_while_32_write_at_once() throws Exception {
    List<Long> ids =
        atOnce(IntStream.range(0, WRITERS).boxed().toList(), n -> stored(server, "Writer " + n));
    assertEquals(WRITERS, new HashSet<>(ids).size(), "the number of different ids");
    Set<Long> listed = new HashSet<>(pagedFrom(ids.stream().min(Long::compare).get() - 1, 100));
    assertTrue(listed.containsAll(ids), "every id that was given is listed: " + listed);
  }

  @Test
  void mixes_no_two_greetings_while_32_replace_at_once() throws Exception {
    List<Long> ids = storedMany(WRITERS);
    atOnce(ids, id -> put(server, id, draft("Name " + id)).then().statusCode(200).extract());
    for (long id : ids) {
      server
          .given()
          .get("/greetings/" + id)
          .then()
          .body(member("message", equalTo("Hello, Name " + id + "!")));
    }
  }

  @ParameterizedTest
  @CsvSource({"GET", "PUT", "DELETE"})
  void does_not_find_a_greeting_that_never_was(String method) {
    server
        .given()
        .contentType("application/json")
        .body(ADA)
        .request(method, "/greetings/" + NOBODY)
        .then()
        .spec(problem(404, "no-row"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "1.5", "9223372036854775808", "%2B1", "1%20", "0x1"})
  void refuses_an_id_that_is_no_positive_whole_number(String id) {
    server.given().get("/greetings/" + id).then().spec(invalidParameter("id"));
    server.given().delete("/greetings/" + id).then().spec(invalidParameter("id"));
    server
        .given()
        .contentType("application/json")
        .body(ADA)
        .put("/greetings/" + id)
        .then()
        .spec(invalidParameter("id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "x", "", "1.5", "4294967297"})
  void refuses_a_limit_that_is_no_whole_number_from_1_to_100(String limit) {
    server.given().get("/greetings?limit=" + limit).then().spec(invalidParameter("limit"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "", "1.5", "9223372036854775808"})
  void refuses_an_after_that_is_no_whole_number_from_0_on(String after) {
    server.given().get("/greetings?after=" + after).then().spec(invalidParameter("after"));
  }

  @ParameterizedTest
  @CsvSource({"limit=1&limit=2, limit", "after=1&after=1, after"})
  void refuses_a_parameter_given_twice(String query, String name) {
    server.given().get("/greetings?" + query).then().spec(invalidParameter(name));
  }

  @ParameterizedTest
  @MethodSource({
    "dev.weighin.contract.clauses.Bodies#malformed",
    "dev.weighin.contract.clauses.Bodies#wronglyTyped"
  })
  void replaces_nothing_by_a_body_that_cannot_be_read(String body) {
    long id = stored(server, "Ada");
    put(server, id, body).then().spec(problem(400, "malformed-request"));
    assertStillGreetsAda(id);
  }

  @Test
  void replaces_nothing_by_a_body_that_breaks_rules() {
    long id = stored(server, "Ada");
    put(server, id, "{}").then().spec(invalidContent("name", "language"));
    put(server, id, draft("x".repeat(65))).then().spec(invalidContent("name"));
    put(server, id, "{\"name\":\"Bob\",\"language\":\"en\",\"id\":7}")
        .then()
        .spec(problem(422, "invalid-content"))
        .body(member("errors.field", hasItem("id")));
    assertStillGreetsAda(id);
  }

  @Test
  void replaces_nothing_by_another_media_type() {
    long id = stored(server, "Ada");
    server
        .given()
        .contentType("text/plain")
        .body(draft("Bob"))
        .put("/greetings/" + id)
        .then()
        .spec(problem(415, "unsupported-media-type"));
    assertStillGreetsAda(id);
  }

  @ParameterizedTest
  @EnumSource(names = {"LENGTH", "CHUNKED"})
  void replaces_nothing_by_more_than_65536_bytes(Framing framing) throws IOException {
    long id = stored(server, "Ada");
    byte[] body = Bodies.padded(Bodies.LIMIT + 1);
    assertEquals(
        413,
        server.send(Request.json("PUT", "/greetings/" + id, body).framed(framing)).status(),
        "the status");
    assertStillGreetsAda(id);
  }

  private void assertStillGreetsAda(long id) {
    server
        .given()
        .get("/greetings/" + id)
        .then()
        .spec(json(200))
        .body(member("message", equalTo("Hello, Ada!")));
  }

  private List<Long> storedMany(int count) {
    return LongStream.range(0, count).map(n -> stored(server, "Name " + n)).boxed().toList();
  }

  private JsonNode page(String target) {
    return Json.read(server.given().get(target).then().spec(json(200)).extract().asString());
  }

  private static List<Long> ids(JsonNode page) {
    return page.path("items").values().stream().map(item -> item.path("id").asLong()).toList();
  }

  /** The {@code next} of a page, null on the last one. */
  private static Long next(JsonNode page) {
    return page.path("next").isNumber() ? page.path("next").asLong() : null;
  }

  private List<Long> pagedFrom(long after, int limit) {
    List<Long> ids = new ArrayList<>();
    Long next = after;
    while (next != null) {
      JsonNode page = page("/greetings?limit=" + limit + "&after=" + next);
      List<Long> found = ids(page);
      assertTrue(found.size() <= limit, "a page has at most " + limit + " items");
      ids.addAll(found);
      Long following = next(page);
      assertTrue(following == null || following > next, "next goes forward from " + next);
      next = following;
    }
    return ids;
  }

  /** Let all requests start together, each on a thread of its own. */
  private static <T, R> List<R> atOnce(List<T> inputs, Function<T, R> request)
      throws InterruptedException, ExecutionException {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<R>> answers = new ArrayList<>();
      for (T input : inputs) {
        Callable<R> task =
            () -> {
              start.await();
              return request.apply(input);
            };
        answers.add(threads.submit(task));
      }
      start.countDown();
      List<R> results = new ArrayList<>();
      for (Future<R> answer : answers) {
        results.add(answer.get());
      }
      return results;
    }
  }
}
