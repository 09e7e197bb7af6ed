package dev.weighin.benchmarks.load.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighin.benchmarks.load.TestServer;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControllerTest {

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8090", "https://load.example.org/"})
  void an_address_has_a_scheme_and_a_host(String text) {
    assertThat(ControllerAddress.of(text)).hasToString(text.replaceAll("/$", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "load:8090",
        "ftp://load",
        "http://",
        "http://load/x",
        "http://load?a=b",
        "file:/x",
        " "
      })
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> ControllerAddress.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--controller must look like")
        .hasMessageContaining(text);
  }

  @Test
  void a_password_in_an_address_is_refused_and_not_repeated() {
    assertThatThrownBy(() -> ControllerAddress.of("http://me:secret@load:8090"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Controller.PASSWORD_VARIABLE)
        .hasMessageNotContaining("secret");
  }

  @Test
  void a_password_is_not_sent_for_others_to_read() {
    ControllerAddress address = ControllerAddress.of("http://load.example.org:8090");

    assertThatThrownBy(() -> new Controller(address, Optional.of("secret")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https")
        .hasMessageNotContaining("secret");
  }

  @Test
  void a_password_is_sent_where_nobody_else_can_read_it() {
    AtomicReference<String> sent = new AtomicReference<>();
    try (TestServer server =
        TestServer.with(
            exchange -> {
              sent.set(exchange.getRequestHeaders().getFirst("Authorization"));
              TestServer.answer(exchange, 200, "{\"version\": \"1.2\", \"more\": 3}");
            })) {
      ControllerAddress address = ControllerAddress.of(server.uri().toString());

      assertThat(new Controller(address, Optional.of("secret")).version()).isEqualTo("1.2");
      assertThat(sent.get()).isEqualTo("Basic d2VpZ2g6c2VjcmV0");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | <html>           | does not answer like a controller",
        "200 | null             | does not answer like a controller",
        "200 | {\"version\": {} } | does not answer like a controller",
        "301 | ''               | was answered with 301 (it wants a job of a CI server",
        "401 | ''               | was answered with 401 (it wants a password: set WEIGH_CONTROLLER",
        "500 | it fell over     | was answered with 500: it fell over"
      })
  void any_other_answer_is_said(int status, String body, String said) {
    try (TestServer server =
        TestServer.with(exchange -> TestServer.answer(exchange, status, body))) {
      assertThatThrownBy(controller(server.uri())::version)
          .isInstanceOf(ControllerException.class)
          .hasMessageContaining(server.uri().toString())
          .hasMessageContaining(said);
    }
  }

  @Test
  void an_endless_answer_is_not_read_to_its_end() {
    try (TestServer server =
        TestServer.with(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              byte[] blanks = new byte[1024 * 1024];
              for (int i = 0; i < 20; i++) {
                exchange.getResponseBody().write(blanks);
              }
              exchange.close();
            })) {
      assertThatThrownBy(controller(server.uri())::version)
          .isInstanceOf(ControllerException.class)
          .hasMessageContaining("/version failed");
    }
  }

  @Test
  void a_controller_that_is_not_there_is_named() {
    assertThatThrownBy(controller(URI.create("http://127.0.0.1:1"))::version)
        .isInstanceOf(ControllerException.class)
        .hasMessageContaining("GET http://127.0.0.1:1/version failed");
  }

  private static Controller controller(URI uri) {
    return new Controller(ControllerAddress.of(uri.toString()), Optional.empty());
  }
}
