package dev.weighin.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.develop.BuildTimes;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildTableTest {
  @Test
  void a_row_has_the_median_of_the_blocks_and_how_far_they_are_apart() {
    List<BuildTimes> times =
        List.of(
            new BuildTimes(1, "a", 4_000, 3_000, 900, 500, List.of(300L, 400L, 350L)),
            new BuildTimes(1, "b", 10_000, 9_000, 900, 900, List.of(900L)),
            new BuildTimes(2, "a", 5_000, 3_100, 900, 700, List.of(250L, 450L)));

    assertThat(BuildTable.of(List.of("a", "b"), times).lines())
        .containsExactly(
            "seconds            clean build        after a change     save to answer",
            "a                  4.50 (4.00-5.00)   3.05 (3.00-3.10)   0.35 (0.35-0.35)",
            "b                  10.0 (10.0-10.0)   9.00 (9.00-9.00)   0.90 (0.90-0.90)");
  }
}
