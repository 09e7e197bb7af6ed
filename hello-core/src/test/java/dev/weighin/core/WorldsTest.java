package dev.weighin.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorldsTest {

  @Test
  void ids_keep_the_order_they_were_asked_for() {
    assertThat(WorldIds.parse("3,1,2")).containsExactly(3, 1, 2);
    assertThat(WorldIds.parse("2147483647")).containsExactly(Integer.MAX_VALUE);
  }

  @Test
  void there_may_be_100_ids_and_no_more() {
    assertThat(WorldIds.parse(ids(100))).hasSize(100).startsWith(1).endsWith(100);
    assertThatThrownBy(() -> WorldIds.parse(ids(101))).isInstanceOf(RefusedException.class);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        ",",
        "1,",
        ",1",
        "1,,2",
        "0",
        "-1",
        "+1",
        "x",
        "1.5",
        " 1",
        "1, 2",
        "1;2",
        "1,2,1",
        "2147483648",
        "99999999999",
        "٣"
      })
  void ids_that_are_anything_else_are_refused_by_the_name_of_the_parameter(String text) {
    assertThatThrownBy(() -> WorldIds.parse(text))
        .asInstanceOf(InstanceOfAssertFactories.type(RefusedException.class))
        .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_PARAMETER))
        .satisfies(
            refusal ->
                assertThat(refusal.violations()).extracting(Violation::field).contains("ids"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 42, 10_000})
  void a_number_in_range_breaks_no_rule(int number) {
    WorldDraft draft = new WorldDraft(number);
    assertThat(draft.violations()).isEmpty();
    assertThat(draft.checked()).isSameAs(draft);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_001, Integer.MAX_VALUE})
  void a_number_that_is_missing_or_out_of_range_is_refused(Integer number) {
    assertThat(new WorldDraft(number).violations())
        .extracting(Violation::field)
        .containsExactly("randomNumber");
    assertThatThrownBy(() -> new WorldDraft(number).checked())
        .asInstanceOf(InstanceOfAssertFactories.type(RefusedException.class))
        .extracting(RefusedException::type)
        .isEqualTo(ProblemType.INVALID_CONTENT);
  }

  @Test
  void fortunes_get_one_more_and_are_sorted_by_message_code_unit_by_code_unit() {
    List<Fortune> page =
        Fortune.page(
            List.of(
                new Fortune(1, "b"),
                new Fortune(2, "Z"),
                new Fortune(3, "\uff5e"),
                new Fortune(4, "\ud83d\udc4b"),
                new Fortune(5, "Adder")));
    // An emoji is two code units, both below U+FF5E, though its code point is above.
    assertThat(page).extracting(Fortune::id).containsExactly(0, 5, 2, 1, 4, 3);
    assertThat(page.getFirst().message()).isEqualTo("Added when this page was asked for.");
  }

  @Test
  void the_rows_of_a_page_are_left_as_they_were() {
    List<Fortune> rows = List.of(new Fortune(2, "b"), new Fortune(1, "a"));
    assertThat(Fortune.page(rows)).hasSize(3);
    assertThat(rows).extracting(Fortune::id).containsExactly(2, 1);
  }

  @Test
  void settings_of_a_database_come_from_the_environment() {
    DatabaseSettings settings =
        DatabaseSettings.from(
                Map.of(
                    "DATABASE_URL", "postgresql://127.0.0.1:5432/hello",
                    "DATABASE_USER", "ada",
                    "DATABASE_PASSWORD", "secret"))
            .orElseThrow();
    assertThat(settings.jdbcUrl()).isEqualTo("jdbc:postgresql://127.0.0.1:5432/hello");
    assertThat(settings.user()).isEqualTo("ada");
    assertThat(settings.password()).isEqualTo("secret");
    assertThat(settings.toString()).contains("ada").doesNotContain("secret");
  }

  @Test
  void without_an_address_there_is_no_database() {
    assertThat(DatabaseSettings.from(Map.of())).isEmpty();
    assertThat(DatabaseSettings.from(Map.of("DATABASE_URL", "", "DATABASE_USER", "ada"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:postgresql://h:1/n", "mysql://h:1/n", "h:5432", "postgres"})
  void another_kind_of_address_is_refused(String url) {
    assertThatThrownBy(() -> DatabaseSettings.from(Map.of("DATABASE_URL", url)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("postgresql://HOST:PORT/NAME");
  }

  private static String ids(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(","));
  }
}
