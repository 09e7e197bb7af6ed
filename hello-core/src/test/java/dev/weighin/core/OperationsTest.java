package dev.weighin.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings, request ids, the access log and tokens. */
class OperationsTest {
  private static final Map<String, String> TOKENS =
      Map.of("API_TOKEN", "s3cret", "API_TOKEN_READONLY", "r3ader");

  @Test
  void settings_have_defaults() {
    assertThat(ServerSettings.from(Map.of()))
        .isEqualTo(new ServerSettings("127.0.0.1", 8080, "default", false, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "http", "", "8080 "})
  void a_port_that_is_none_is_named(String port) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> ServerSettings.from(Map.of("PORT", port)))
        .withMessageContaining("PORT")
        .withMessageContaining("'" + port + "'");
  }

  @Test
  void a_request_id_that_is_safe_is_kept() {
    assertThat(RequestId.of("Ab9._-")).isEqualTo("Ab9._-");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "a b", "a\r\nSet-Cookie: x", "ä", "<b>"})
  void any_other_request_id_is_replaced(String sent) {
    assertThat(RequestId.of(sent)).matches("[0-9a-f]{32}").isNotEqualTo(RequestId.of(sent));
  }

  @Test
  void a_request_id_of_65_characters_is_replaced() {
    assertThat(RequestId.of("x".repeat(64))).hasSize(64);
    assertThat(RequestId.of("x".repeat(65))).hasSize(32);
  }

  @Test
  void a_line_of_the_access_log_stays_one_line() {
    assertThat(logged(true, "/a\r\nb"))
        .isEqualTo(
            "access id=id1 method=GET path=/a??b status=200 micros=12" + System.lineSeparator());
  }

  @Test
  void an_access_log_that_is_off_writes_nothing() {
    assertThat(logged(false, "/")).isEmpty();
  }

  @Test
  void tokens_are_told_apart() {
    Tokens tokens = Tokens.from(TOKENS);

    assertThat(tokens.check("s3cret")).isEqualTo(Tokens.Access.GRANTED);
    assertThat(tokens.check("r3ader")).isEqualTo(Tokens.Access.FORBIDDEN);
    assertThat(tokens.check("s3cret ")).isEqualTo(Tokens.Access.UNKNOWN);
    assertThat(tokens.check("")).isEqualTo(Tokens.Access.UNKNOWN);
  }

  @Test
  void without_api_token_no_token_is_known() {
    assertThat(Tokens.from(Map.of()).check("")).isEqualTo(Tokens.Access.UNKNOWN);
    assertThat(Tokens.from(Map.of("API_TOKEN_READONLY", "r3ader")).check("r3ader"))
        .isEqualTo(Tokens.Access.UNKNOWN);
  }

  @Test
  void a_bearer_token_is_found_whatever_the_letter_case_and_however_many_spaces() {
    assertThat(Tokens.bearer("Bearer abc")).contains("abc");
    assertThat(Tokens.bearer("bEARER   abc ")).contains("abc");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearerabc", "Basic abc", "abc"})
  void anything_else_holds_no_bearer_token(String authorization) {
    assertThat(Tokens.bearer(authorization)).isEmpty();
  }

  private static String logged(boolean enabled, String path) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new AccessLog(new PrintStream(bytes, true), enabled).write("id1", "GET", path, 200, 12);
    return bytes.toString();
  }
}
