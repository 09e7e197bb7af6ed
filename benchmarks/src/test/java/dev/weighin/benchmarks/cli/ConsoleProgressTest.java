package dev.weighin.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.Cores;
import dev.weighin.benchmarks.plan.Profile;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.results.FixedRun;
import dev.weighin.benchmarks.results.Proof;
import dev.weighin.benchmarks.results.Slot;
import dev.weighin.contract.CaseFailure;
import dev.weighin.contract.Clause;
import dev.weighin.contract.ClauseResult;
import dev.weighin.contract.ContractResult;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a run tells how it gets on. */
class ConsoleProgressTest {
  private final StringWriter written = new StringWriter();
  private final Arm arm =
      Arm.parse(List.of("a-rather-long-label-indeed=hello-jdk"), "default", Home.workspace())
          .getFirst();

  @Test
  void a_pipe_gets_one_line_for_each_thing_that_ended_and_no_escape_codes() {
    weighOneOfTwo(progress(false));

    assertThat(written.toString()).doesNotContain("\u001b", "\r");
    assertThat(written.toString().lines().toList())
        .hasSize(3)
        .last()
        .asString()
        .startsWith("trial 1/2  a-rather-long-label-indeed done");
  }

  @Test
  void a_terminal_gets_a_line_that_fits_and_is_written_over() {
    weighOneOfTwo(progress(true));

    String last = written.toString();
    last = last.substring(last.lastIndexOf('\r'));
    assertThat(last)
        .startsWith("\r\u001b[2K[##########--")
        .hasSizeLessThan(80 + "\r\u001b[2K".length());
    assertThat(last).contains("block 1/1", "a-rather-long-label").doesNotContain("\n");
  }

  @Test
  void a_proof_with_thousands_of_failures_takes_some_lines() {
    CaseFailure failure =
        new CaseFailure(
            Clause.HELLO,
            "C1 says hello",
            "C01#a",
            "x".repeat(100_000),
            "line\n".repeat(5_000),
            "curl");
    ClauseResult clause =
        new ClauseResult(
            Clause.HELLO,
            ClauseResult.Outcome.FAILED,
            "",
            1_000,
            Collections.nCopies(1_000, failure));
    ContractResult result =
        new ContractResult("hello-jdk (default)", "1", "00", Optional.empty(), List.of(clause));

    progress(false).verified(arm, Proof.now("00", result));

    assertThat(written.toString())
        .contains("BROKEN: C1", "and 99,010 more characters", "and 4,988 more lines")
        .contains("and 995 more cases: weigh verify hello-jdk")
        .doesNotContain("(default)");
    assertThat(written.toString().lines().count()).isBetween(20L, 100L);
  }

  private ConsoleProgress progress(boolean terminal) {
    RunPlan plan =
        new RunPlan(
            Profile.SMOKE,
            Profile.SMOKE.schedule(),
            List.of(arm),
            Profile.SMOKE.defaultRates(),
            8,
            1,
            Cores.ofThisMachine());
    return new ConsoleProgress(plan, new PrintWriter(written), terminal);
  }

  private void weighOneOfTwo(ConsoleProgress progress) {
    progress.weighing(arm, new Slot(1, 1, 1, arm.label()), 2);
    progress.weighed(arm, FixedRun.trial(1, 1, arm.label(), 1), List.of("a neighbour took 5 %"), 1);
    progress.weighing(arm, new Slot(1, 12, 1, arm.label()), 1);
  }
}
