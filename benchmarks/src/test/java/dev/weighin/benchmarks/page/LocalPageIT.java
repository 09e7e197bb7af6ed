package dev.weighin.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.weighin.benchmarks.browser.Browser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page beside servers that are up, in a browser. */
@ResourceLock("browser")
class LocalPageIT {
  private static HttpServer polite;
  private static HttpServer hostile;
  private static LocalPage page;
  private static Browser browser;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.shared();
    polite = server(200, "Hello, World!");
    hostile = server(203, "<img src=x onerror=\"document.title='run'\"><script>alert(1)</script>");
    page = LocalPage.start(List.of(served("polite", polite), served("hostile", hostile)), 0);
  }

  @AfterAll
  static void stop() {
    if (page != null) {
      page.close();
      polite.stop(0);
      hostile.stop(0);
    }
  }

  @Test
  void answers_stand_side_by_side_and_what_differs_is_marked() throws InterruptedException {
    openAnswered();

    assertThat(texts("article h2")).containsExactly("polite", "hostile");
    assertThat(texts("article p mark"))
        .containsExactly("200 OK", "203 Non-Authoritative Information");
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void what_a_server_sends_is_shown_and_not_run() throws InterruptedException {
    openAnswered();

    assertThat(browser.find("article:last-child pre").getText())
        .contains("<script>alert(1)</script>");
    assertThat(browser.all("article img, article script")).isEmpty();
    assertThat(browser.driver().getTitle()).isNotEqualTo("run");
  }

  @Test
  void keys_alone_send_another_request() throws InterruptedException {
    openAnswered();

    WebElement path = browser.find("input[name=path]");
    path.sendKeys(Keys.chord(Keys.CONTROL, "a"), "/other");
    path.sendKeys(Keys.ENTER);

    browser.await(
        "an answer to /other", () -> browser.text("article pre").equals("Hello, World! /other"));
  }

  @Test
  void the_page_asks_nobody_but_itself() throws InterruptedException {
    browser.requests();
    openAnswered();

    assertThat(browser.requests())
        .isNotEmpty()
        .allSatisfy(request -> assertThat(request).startsWith(page.uri().toString()));
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 1280", "light, 360"})
  void people_with_other_eyes_and_hands_can_use_it(String scheme, int width)
      throws InterruptedException {
    browser.colours(scheme);
    browser.width(width);
    openAnswered();

    assertThat(browser.axeViolations()).isEmpty();
    assertThat(browser.overflow()).isZero();
  }

  @Test
  void the_contract_can_be_tried_on_each_server() throws InterruptedException {
    browser.width(1280);
    browser.open(page.uri().resolve("openapi/"));

    browser.await("the list of servers", () -> browser.all(".servers option").size() == 2);
    assertThat(texts(".servers option"))
        .containsExactly("/at/polite - polite", "/at/hostile - hostile");
    browser.await("the routes", () -> browser.all(".opblock").size() > 10);
    assertThat(browser.console()).isEmpty();
  }

  private static void openAnswered() throws InterruptedException {
    browser.open(page.uri());
    browser.await("both answers", () -> browser.all("article").size() == 2);
  }

  private static List<String> texts(String selector) {
    return browser.all(selector).stream().map(WebElement::getText).toList();
  }

  private static ServedServer served(String label, HttpServer server) {
    return new ServedServer(label, URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  private static HttpServer server(int status, String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          byte[] bytes =
              (path.equals("/") ? body : body + " " + path).getBytes(StandardCharsets.UTF_8);
          try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
    return server;
  }
}
