package dev.weighin.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private static final String WIDE = "1".repeat(60);

  @Test
  void a_label_is_shown_whole_where_the_line_has_room() {
    assertThat(table("hello-jdk-aot-compact-headers", "605 ms"))
        .containsExactly(
            "arm                            figure", "hello-jdk-aot-compact-headers  605 ms");
  }

  @Test
  void a_label_is_cut_where_the_line_would_be_longer_than_the_terminal() {
    assertThat(table("hello-jdk-aot-compact-headers", WIDE))
        .last()
        .isEqualTo("hello-jd…t-headers  " + WIDE)
        .satisfies(line -> assertThat(line).hasSize(Paragraph.WIDTH));
  }

  @Test
  void labels_that_would_be_cut_alike_stay_as_long_as_it_takes_to_tell_them_apart() {
    List<String> lines =
        TextTable.aligned(
            List.of(
                List.of("arm", "figure"),
                List.of("hello-jdk-aot-compact-headers", WIDE),
                List.of("hello-jdk-compact-headers", WIDE)));

    assertThat(lines.subList(1, 3))
        .containsExactly("hello-jdk-a…act-headers  " + WIDE, "hello-jdk-c…act-headers  " + WIDE);
  }

  private static List<String> table(String arm, String figure) {
    return TextTable.aligned(List.of(List.of("arm", "figure"), List.of(arm, figure)));
  }
}
