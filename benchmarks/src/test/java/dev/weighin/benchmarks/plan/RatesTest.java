package dev.weighin.benchmarks.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RatesTest {
  @Test
  void rates_are_shares_of_the_capacity_with_two_digits() {
    assertThat(Rates.below(4_321)).isEqualTo(new Rates(1_300, 2_600, 2_200));
    assertThat(Rates.below(166)).isEqualTo(new Rates(50, 100, 83));
  }

  @Test
  void no_rate_is_below_one() {
    assertThat(Rates.below(0.1)).isEqualTo(new Rates(1, 1, 1));
  }

  @Test
  void rates_that_are_asked_for_warm_up_in_between_unless_that_is_too_much() {
    Rates asked = Rates.asked(1_000, 2_000);

    assertThat(asked.warmUp()).isEqualTo(1_500);
    assertThat(asked.warmingUpBelow(2_000)).isEqualTo(new Rates(1_000, 2_000, 1_000));
    assertThat(asked.warmingUpBelow(20_000)).isEqualTo(asked);
  }

  @Test
  void a_phase_of_the_mix_lasts_until_it_has_its_requests() {
    Schedule schedule = Profile.STANDARD.schedule();

    assertThat(schedule.phase(Scenario.MIX, 500)).isEqualTo(Duration.ofSeconds(21));
    assertThat(schedule.phase(Scenario.MIX, 5_000)).isEqualTo(Duration.ofMillis(10_500));
    assertThat(schedule.phase(Scenario.HELLO, 500)).isEqualTo(Duration.ofSeconds(2));
  }
}
