package dev.weighin.benchmarks.cli;

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
            new BuildTimes(1, "b", 9_000, 9_000, 900, 900, List.of(900L)),
            new BuildTimes(2, "a", 5_000, 3_100, 900, 700, List.of(250L, 450L)));

    assertThat(BuildTable.of(List.of("a", "b"), times).lines().skip(1))
        .containsExactly(
            "a                  4.50 (4.00-5.00) s 3.05 (3.00-3.10) s 0.60 (0.50-0.70) s 0.35 (0.35-0.35) s",
            "b                  9.00 (9.00-9.00) s 9.00 (9.00-9.00) s 0.90 (0.90-0.90) s 0.90 (0.90-0.90) s");
  }
}
