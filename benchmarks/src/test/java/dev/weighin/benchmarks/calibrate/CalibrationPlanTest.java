package dev.weighin.benchmarks.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighin.benchmarks.analyse.calibration.Check;
import dev.weighin.benchmarks.plan.Cores;
import dev.weighin.benchmarks.plan.InvalidPlanException;
import dev.weighin.contract.launch.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalibrationPlanTest {

  @Test
  void eight_blocks_of_two_copies_take_some_five_minutes_at_most() {
    assertThat(plan(Set.of(Check.AA), 8, 1).expected()).isLessThan(Duration.ofMinutes(5));
  }

  @Test
  void each_more_session_and_check_takes_longer() {
    Duration one = plan(Set.of(Check.AA), 8, 1).expected();

    assertThat(plan(Set.of(Check.AA), 8, 2).expected()).isGreaterThan(one);
    assertThat(plan(EnumSet.allOf(Check.class), 8, 1).expected()).isGreaterThan(one);
  }

  @Test
  void blocks_that_allow_no_verdict_are_refused() {
    assertThatThrownBy(() -> plan(Set.of(Check.AA), 2, 1))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("--blocks must be 3 or more")
        .hasMessageContaining("but is 2");
  }

  @Test
  void no_session_at_all_is_refused() {
    assertThatThrownBy(() -> plan(Set.of(Check.AA), 8, 0))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessage("--runs must be 1 or more, but is 0");
  }

  private static CalibrationPlan plan(Set<Check> checks, int blocks, int runs) {
    return new CalibrationPlan(
        Workspace.around(Path.of("")).framework("hello-jdk"), checks, blocks, runs, 1, Cores.FREE);
  }
}
