package dev.weighin.contract.clauses;

import static dev.weighin.contract.suite.Expectations.invalidParameter;
import static dev.weighin.contract.suite.Expectations.json;
import static dev.weighin.contract.suite.Expectations.member;
import static dev.weighin.contract.suite.Expectations.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.weighin.contract.Clause;
import dev.weighin.contract.suite.Json;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.Server;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Proves(Clause.ITEMS)
class C05ItemsClause {
  private final Server server;

  C05ItemsClause(Server server) {
    this.server = server;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 50, 500})
  void lists_as_many_items_as_asked(int count) {
    server
        .given()
        .get("/items/" + count)
        .then()
        .spec(json(200))
        .body(member("count", equalTo(count)))
        .body(member("items", hasSize(count)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 999, 1000})
  void multiplies_price_quantity_and_m(int m) {
    assertTotals(items("/items/500?m=" + m), m);
  }

  @Test
  void multiplies_by_one_unless_asked_otherwise() {
    assertTotals(items("/items/50"), 1);
  }

  @Test
  void counts_in_whole_cents() {
    String body = server.given().get("/items/50?m=3").then().spec(json(200)).extract().asString();
    assertFalse(
        body.matches("(?s).*\"(?:price|quantity|total)\"\\s*:\\s*-?\\d+[.eE].*"),
        "no number has a point or an exponent");
  }

  @Test
  void gives_every_item_an_id_of_its_own() {
    Set<Long> ids = new HashSet<>();
    items("/items/500").forEach(item -> ids.add(item.path("id").asLong()));
    assertEquals(500, ids.size(), "the number of different ids");
  }

  @Test
  void gives_the_same_items_to_the_same_question() {
    assertEquals(items("/items/3?m=7"), items("/items/3?m=7"), "the items of the second answer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "501",
        "-1",
        "x",
        "1.5",
        "2147483648",
        "4294967297",
        "18446744073709551617",
        "1e2",
        "%2B5",
        "5%20",
        "0x5"
      })
  void refuses_a_count_that_is_no_whole_number_from_0_to_500(String count) {
    server.given().get("/items/" + count).then().spec(invalidParameter("count"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1001", "-1", "x", "", "1.5", "2147483648", "4294967297"})
  void refuses_an_m_that_is_no_whole_number_from_1_to_1000(String m) {
    server.given().get("/items/1?m=" + m).then().spec(invalidParameter("m"));
  }

  @Test
  void refuses_an_m_given_twice() {
    server.given().get("/items/1?m=2&m=3").then().spec(invalidParameter("m"));
  }

  @Test
  void does_not_list_items_without_a_count() {
    server.given().get("/items").then().spec(problem(404, "no-route"));
  }

  private JsonNode items(String target) {
    return Json.read(server.given().get(target).then().spec(json(200)).extract().asString())
        .path("items");
  }

  private static void assertTotals(JsonNode items, int m) {
    assertFalse(items.isEmpty(), "no items");
    for (JsonNode item : items) {
      assertEquals(
          item.path("price").asLong() * item.path("quantity").asLong() * m,
          item.path("total").asLong(),
          "the total of item " + item.path("id"));
    }
  }
}
