package dev.weighin.contract.clauses;

import static dev.weighin.contract.suite.Expectations.mediaType;
import static dev.weighin.contract.suite.Expectations.problem;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.emptyString;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.weighin.contract.Clause;
import dev.weighin.contract.suite.Answer;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.Request;
import dev.weighin.contract.suite.Server;
import dev.weighin.contract.suite.StaticFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

@Proves(Clause.STATIC)
class C17StaticClause {
  private static final String ROUTE = "/static/";
  private static final String PAGE = "weigh-in-page.html";
  private static final String LARGE = "weigh-in-Large File.txt";

  private final Server server;
  private final StaticFiles files;

  C17StaticClause(Server server) {
    this.server = server;
    this.files = server.equipment().files();
  }

  @ParameterizedTest
  @FieldSource("dev.weighin.contract.suite.StaticFiles#TYPED")
  void serves_the_bytes_of_a_file(String name) throws IOException {
    Answer answer = get(name);
    assertEquals(200, answer.status(), "the status");
    assertArrayEquals(files.bytes(name), answer.body(), "the bytes");
    assertEquals(
        Optional.of(String.valueOf(files.bytes(name).length)),
        answer.header("Content-Length"),
        "Content-Length");
    assertTrue(tag(answer).matches("(?:W/)?\"[^\"]*\""), "an entity tag: " + tag(answer));
  }

  @ParameterizedTest
  @CsvSource({
    "weigh-in-page.html, text/html",
    "weigh-in-style.css, text/css",
    "weigh-in-script.js, text/javascript",
    "weigh-in-data.json, application/json",
    "weigh-in-image.svg, image/svg+xml",
    "weigh-in-image.png, image/png",
    "weigh-in-text.txt, text/plain"
  })
  void knows_the_type_by_the_ending(String name, String type) throws IOException {
    String answered = get(name).header("Content-Type").orElse("");
    assertThat(
        "Content-Type", answered, anyOf(mediaType(type), mediaType(type + ";charset=utf-8")));
  }

  @Test
  void answers_head_like_get_without_the_body() throws IOException {
    Answer get = get(PAGE);
    Answer head = server.send(Request.of("HEAD", ROUTE + PAGE));
    assertEquals(200, head.status(), "the status");
    assertEquals("", head.text(), "the body after the headers");
    for (String name : new String[] {"Content-Type", "Content-Length", "ETag"}) {
      assertEquals(get.header(name), head.header(name), name);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%s", "\"other\", %s", "%s, \"other\"", "W/\"other\",%s", "*", "weak", "strong"})
  void sends_a_known_file_no_more(String form) throws IOException {
    String tag = tag(get(PAGE));
    String opaque = tag.replaceFirst("^W/", "");
    String known =
        switch (form) {
          case "weak" -> "W/" + opaque;
          case "strong" -> opaque;
          default -> form.formatted(tag);
        };
    Answer answer = server.send(Request.of("GET", ROUTE + PAGE).with("If-None-Match", known));
    assertEquals(304, answer.status(), "the status");
    assertEquals("", answer.text(), "the body");
    assertEquals(tag, tag(answer), "ETag");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"other\"", "W/\"other\", \"\"", "\"%sx\"", "\"x%s\"", "W/\"*\""})
  void sends_a_file_that_is_not_the_known_one(String form) throws IOException {
    String opaque = tag(get(PAGE)).replaceFirst("^W/", "").replace("\"", "");
    Answer answer =
        server.send(Request.of("GET", ROUTE + PAGE).with("If-None-Match", form.formatted(opaque)));
    assertEquals(200, answer.status(), "the status");
    assertArrayEquals(files.bytes(PAGE), answer.body(), "the bytes");
  }

  @Test
  void keeps_the_tag_while_the_bytes_stay() throws IOException {
    assertEquals(tag(get(PAGE)), tag(get(PAGE)), "the second ETag");
  }

  @Test
  void changes_the_tag_when_the_bytes_change() throws IOException {
    Answer before = get(StaticFiles.CHANGING);
    files.change();
    Answer after =
        server.send(
            Request.of("GET", ROUTE + StaticFiles.CHANGING).with("If-None-Match", tag(before)));
    assertEquals(200, after.status(), "the status for who knows the old file");
    assertArrayEquals(files.bytes(StaticFiles.CHANGING), after.body(), "the bytes");
    assertNotEquals(tag(before), tag(after), "the ETag of the new bytes");
  }

  @Test
  void gives_different_files_different_tags() throws IOException {
    assertNotEquals(tag(get(PAGE)), tag(get("weigh-in-style.css")), "the ETag of another file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "identity", "gzip;q=0", "br"})
  void sends_bytes_as_they_are_unless_gzip_is_accepted(String accepted) throws IOException {
    Request plain = Request.of("GET", path(LARGE));
    Answer answer =
        server.send(accepted.isEmpty() ? plain : plain.with("Accept-Encoding", accepted));
    assertFalse(
        answer.header("Content-Encoding").orElse("").contains("gzip"), "Content-Encoding is gzip");
    assertEquals(200, answer.status(), "the status");
    if (answer.header("Content-Encoding").isEmpty()) {
      assertArrayEquals(files.bytes(LARGE), answer.body(), "the bytes");
    }
  }

  @Test
  void may_pack_what_is_accepted_packed_and_says_so() throws IOException {
    Answer answer =
        server.send(Request.of("GET", path(LARGE)).with("Accept-Encoding", "gzip, deflate"));
    assertEquals(200, answer.status(), "the status");
    byte[] bytes = answer.body();
    if (answer.header("Content-Encoding").isPresent()) {
      assertEquals("gzip", answer.header("Content-Encoding").get(), "Content-Encoding");
      assertThat(
          "Vary", answer.header("Vary").orElse(""), containsStringIgnoringCase("accept-encoding"));
      bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }
    assertArrayEquals(files.bytes(LARGE), bytes, "the bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "weigh-in-nothing.txt",
        "weigh-in-page",
        "weigh-in-page.htm",
        "weigh-in-page.html.gz",
        "weigh-in-page.html%20",
        StaticFiles.SECRET,
        "J%C3%BCrgen"
      })
  void has_no_row_for_a_name_that_is_not_there(String name) throws IOException {
    server.given().get(ROUTE + name).then().spec(problem(404, "no-row"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/static", "/static/", ROUTE + StaticFiles.SUBFOLDER + "/"})
  void lists_no_folder(String path) throws IOException {
    Answer answer = server.send(Request.of("GET", path));
    assertEquals(404, answer.status(), "the status");
    assertFalse(answer.text().contains("weigh-in-page"), "the name of a file in the body");
  }

  @Test
  void takes_a_folder_for_no_file() throws IOException {
    server.given().get(ROUTE + StaticFiles.SUBFOLDER).then().spec(problem(404, "no-row"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/../" + StaticFiles.SECRET,
        "/static/./../" + StaticFiles.SECRET,
        "/static/%2e%2e/" + StaticFiles.SECRET,
        "/static/%2E./" + StaticFiles.SECRET,
        "/static/%252e%252e/" + StaticFiles.SECRET,
        "/static/" + StaticFiles.SUBFOLDER + "/../../" + StaticFiles.SECRET,
        "/static/" + StaticFiles.LINK,
        "/static/" + StaticFiles.LINK_TO_DIRECTORY + "/" + StaticFiles.SECRET,
        "/static//etc/passwd"
      })
  void never_leaves_the_folder(String path) throws IOException {
    Answer answer = assertNothingFrom(path);
    assertThat(
        "Content-Type",
        answer.header("Content-Type").orElse(""),
        mediaType("application/problem+json"));
  }

  /** What these characters mean in a path is left free, and so is the body of the refusal. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/..%2f" + StaticFiles.SECRET,
        "/static/%2e%2e%2F" + StaticFiles.SECRET,
        "/static/..%5c" + StaticFiles.SECRET,
        "/static/" + StaticFiles.LINK_TO_DIRECTORY + "%2f" + StaticFiles.SECRET,
        "/static/%2fetc%2fpasswd",
        "/static/weigh-in-page.html%00",
        "/static/..%2f" + StaticFiles.SECRET + "%00.html",
        "/static/%00"
      })
  void never_leaves_the_folder_by_odd_characters(String path) throws IOException {
    assertNothingFrom(path);
    assertEquals(200, get(PAGE).status(), "the status of the next request");
  }

  @Test
  void keeps_the_rules_of_methods() {
    String allow =
        server
            .given()
            .options(ROUTE + PAGE)
            .then()
            .statusCode(204)
            .body(emptyString())
            .extract()
            .header("Allow");
    Methods.assertAllowed("GET, HEAD, OPTIONS", allow);
    server.given().post(ROUTE + PAGE).then().spec(problem(405, "method-not-allowed"));
    server.given().delete(ROUTE + PAGE).then().spec(problem(405, "method-not-allowed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {PAGE, "weigh-in-nothing.txt", "pom.xml", "framework.yaml"})
  void has_no_row_without_a_folder(String name) throws Exception {
    server.counterpart().given().get(ROUTE + name).then().spec(problem(404, "no-row"));
  }

  private Answer assertNothingFrom(String path) throws IOException {
    Answer answer = server.send(Request.of("GET", path));
    assertEquals(4, answer.status() / 100, "the first digit of the status " + answer.status());
    assertFalse(answer.text().contains(StaticFiles.SECRET_TEXT), "the secret in the body");
    assertFalse(answer.text().contains("root:"), "a line of /etc/passwd in the body");
    return answer;
  }

  private Answer get(String name) throws IOException {
    return server.send(Request.of("GET", path(name)));
  }

  private static String path(String name) {
    return ROUTE + name.replace(" ", "%20");
  }

  private static String tag(Answer answer) {
    return answer.header("ETag").orElse("");
  }
}
