package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.Progress;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.contract.ContractResult;
import java.io.PrintWriter;
import java.time.Duration;

/**
 * Tells on standard error how a run gets on: on a terminal one line that is written over, piped one
 * line per phase and no escape codes.
 */
final class ConsoleProgress implements Progress {
  private static final String ERASE_LINE = "\r\u001b[2K";
  private static final int BAR_WIDTH = 20;

  private final RunPlan plan;
  private final PrintWriter err;
  private final boolean terminal;
  private final int trials;
  private long firstTrialAt;
  private int done;

  ConsoleProgress(RunPlan plan, PrintWriter err, boolean terminal) {
    this.plan = plan;
    this.err = err;
    this.terminal = terminal;
    this.trials = plan.arms().size() * plan.profile().blocks();
    say(
        "%s: %s; %d arms, %d requests/s, seed %d; %s"
            .formatted(
                plan.profile().title(),
                plan.profile().purpose(),
                plan.arms().size(),
                plan.arrivalsPerSecond(),
                plan.seed(),
                plan.cores().describe()));
  }

  @Override
  public void verifying(Arm arm) {
    now("verify " + arm.label());
  }

  @Override
  public void verified(Arm arm, ContractResult result) {
    say("verify %-20s %s".formatted(arm.label(), ContractTable.summary(result)));
    if (!result.passed()) {
      say(ContractTable.failures(result));
    }
  }

  @Override
  public void priming() {
    now("warming up the load generator");
  }

  @Override
  public void weighing(Arm arm, int block, int trial) {
    if (firstTrialAt == 0) {
      firstTrialAt = System.nanoTime();
    }
    now("block %d/%d  %s".formatted(block, plan.profile().blocks(), arm.label()));
  }

  @Override
  public void weighed(Arm arm, Trial trial) {
    done++;
    if (!terminal) {
      say("trial %d/%d  %-20s done, %s left".formatted(done, trials, arm.label(), timeLeft()));
    }
  }

  @Override
  public void failed(Arm arm, String reason) {
    done++;
    say("FAILED " + arm.label() + ": " + reason);
  }

  private void now(String what) {
    if (terminal) {
      int filled = trials == 0 ? 0 : BAR_WIDTH * done / trials;
      String bar = "#".repeat(filled) + "-".repeat(Math.max(0, BAR_WIDTH - filled));
      err.print(ERASE_LINE + "[" + bar + "] " + what + "  " + timeLeft() + " left");
      err.flush();
    }
  }

  private void say(String line) {
    err.println((terminal ? ERASE_LINE : "") + line);
    err.flush();
  }

  /** From the trials so far; before the first has ended, from what the profile plans. */
  private String timeLeft() {
    double perTrial =
        done == 0 || firstTrialAt == 0
            ? plan.profile().expectedTrial().toNanos()
            : (System.nanoTime() - firstTrialAt) / (double) done;
    Duration left = Duration.ofNanos((long) (perTrial * Math.max(0, trials - done)));
    return "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
  }
}
