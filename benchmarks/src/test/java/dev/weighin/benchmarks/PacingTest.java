package dev.weighin.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.measure.Pilot;
import dev.weighin.benchmarks.plan.Rates;
import dev.weighin.benchmarks.results.ResultLine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PacingTest {
  private static final List<Pilot> PILOTS =
      List.of(new Pilot("fast", 5_000, 100, 10_000), new Pilot("slow", 5_000, 500, 2_000));

  @Test
  void the_slowest_arm_sets_the_pace() {
    ResultLine.Paced pace = Pacing.pace(Optional.empty(), PILOTS);

    assertThat(pace.rates()).isEqualTo(new Rates(600, 1_200, 1_000));
    assertThat(pace.how()).startsWith("30 % and 60 % of the 2,000 requests/s");
    assertThat(pace.pilots()).isEqualTo(PILOTS);
  }

  @Test
  void what_is_asked_for_is_done_but_nobody_is_warmed_up_faster_than_the_slowest_can() {
    Rates asked = Rates.asked(1_000, 5_000);

    assertThat(Pacing.pace(Optional.of(asked), PILOTS).rates())
        .isEqualTo(new Rates(1_000, 5_000, 1_000));
    assertThat(Pacing.pace(Optional.of(asked), List.of()).rates()).isEqualTo(asked);
  }

  @Test
  void where_no_pilot_came_through_the_pace_is_one_for_any_server() {
    assertThat(Pacing.pace(Optional.empty(), List.of()).rates().lower()).isEqualTo(500);
  }
}
