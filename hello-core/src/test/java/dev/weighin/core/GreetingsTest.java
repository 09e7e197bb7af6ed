package dev.weighin.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreetingsTest {
  @Test
  void a_name_is_greeted() {
    assertThat(Greetings.hello("Ada")).isEqualTo("Hello, Ada!");
  }

  @Test
  void a_name_may_have_64_code_points_however_many_chars_they_take() {
    String emoji = "😀".repeat(64);

    assertThat(Greetings.hello(emoji)).isEqualTo("Hello, " + emoji + "!");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 65})
  void a_name_that_is_empty_or_too_long_is_refused_by_name(int length) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Greetings.hello("x".repeat(length)))
        .satisfies(e -> assertThat(e.type()).isEqualTo(ProblemType.INVALID_PARAMETER))
        .satisfies(
            e -> assertThat(e.violations()).extracting(Violation::field).containsExactly("name"));
  }

  @Test
  void each_of_several_greetings_is_a_line() {
    assertThat(Greetings.hello("Ada", 2)).isEqualTo("Hello, Ada!\nHello, Ada!\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 21, Integer.MAX_VALUE})
  void a_number_of_lines_out_of_range_is_refused_not_clamped(int times) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> Greetings.hello("Ada", times))
        .satisfies(
            e -> assertThat(e.violations()).extracting(Violation::field).containsExactly("times"));
  }
}
