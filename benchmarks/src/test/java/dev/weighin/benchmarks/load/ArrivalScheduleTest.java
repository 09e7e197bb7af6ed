package dev.weighin.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalScheduleTest {
  private static final double RATE = 1000;
  private static final Duration DURATION = Duration.ofSeconds(100);
  private static final LoadSpec SPEC =
      Specs.of(
          Specs.NOWHERE,
          RATE,
          DURATION,
          LoadRequest.get("often", "/", Specs.HELLO).weighing(3),
          LoadRequest.get("seldom", "/json", Specs.HELLO));

  private record Drawn(long dueNanos, int request) {}

  @Test
  void the_same_seed_draws_the_same_arrivals() {
    assertThat(drawAll(SPEC)).isEqualTo(drawAll(SPEC));
  }

  @Test
  void another_seed_draws_other_arrivals() {
    LoadSpec other =
        new LoadSpec(
            SPEC.phase(),
            SPEC.target(),
            SPEC.mix(),
            SPEC.arrivalRate(),
            SPEC.duration(),
            SPEC.connections(),
            SPEC.timeout(),
            SPEC.seed() + 1);

    assertThat(drawAll(other)).isNotEqualTo(drawAll(SPEC));
  }

  @Test
  void arrivals_come_at_the_rate_that_was_asked_for() {
    double asked = RATE * DURATION.toSeconds();

    assertThat((double) drawAll(SPEC).size()).isCloseTo(asked, within(4 * Math.sqrt(asked)));
  }

  @Test
  void gaps_vary_as_those_of_independent_arrivals_do() {
    List<Drawn> all = drawAll(SPEC);
    double mean = 1e9 / RATE;
    double squares = 0;
    for (int i = 1; i < all.size(); i++) {
      double stray = all.get(i).dueNanos() - all.get(i - 1).dueNanos() - mean;
      squares += stray * stray;
    }

    // The standard deviation of an exponential gap equals its mean.
    assertThat(Math.sqrt(squares / all.size()) / mean).isCloseTo(1, within(0.03));
  }

  @Test
  void the_mix_follows_the_weights() {
    List<Drawn> all = drawAll(SPEC);
    double often = all.stream().filter(drawn -> drawn.request() == 0).count();

    assertThat(often / all.size()).isCloseTo(0.75, within(0.01));
  }

  @Test
  void no_arrival_is_due_after_the_end() {
    assertThat(drawAll(SPEC)).allMatch(drawn -> drawn.dueNanos() < DURATION.toNanos());
  }

  private static List<Drawn> drawAll(LoadSpec spec) {
    ArrivalSchedule schedule = new ArrivalSchedule(spec);
    List<Drawn> all = new ArrayList<>();
    while (schedule.advance()) {
      all.add(new Drawn(schedule.dueNanos(), schedule.drawRequest()));
    }
    return all;
  }
}
