package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.Progress;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.plan.RunPlan;
import dev.weighin.benchmarks.results.Proof;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.Slot;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells on standard error how a run gets on: on a terminal one line that is written over, piped one
 * line per phase and no escape codes.
 */
final class ConsoleProgress implements Progress {
  private static final int BAR_WIDTH = 20;

  private static final Duration PILOT = Duration.ofSeconds(10);

  private final RunPlan plan;
  private final StatusLine status;
  private long trialBeganAt;
  private long nanosOfTrials;
  private int done;
  private int left;

  ConsoleProgress(RunPlan plan, PrintWriter err, boolean terminal) {
    this.plan = plan;
    this.status = new StatusLine(err, terminal);
    this.left = plan.arms().size() * plan.schedule().blocks();
    status.say(
        "%s: %s; %d arms, seed %d; %s"
            .formatted(
                plan.profile().title(),
                plan.profile().purpose(),
                plan.arms().size(),
                plan.seed(),
                plan.cores().describe()));
    plan.arms().stream()
        .filter(Arm::sentinel)
        .forEach(
            arm ->
                status.say(
                    "%s is a second copy of %s, to see how far apart two equal servers come out"
                        .formatted(arm.label(), arm.framework().id())));
  }

  @Override
  public void verifying(Arm arm) {
    now("verify " + arm.label());
  }

  @Override
  public void verified(Arm arm, Proof proof) {
    String before =
        proof.remembered()
            ? "; proved before at %s, digest %.12s".formatted(proof.provenAt(), proof.digest())
            : "";
    status.say(
        "verify %-20s %s".formatted(arm.label(), ContractTable.summary(proof.result()) + before));
    if (!proof.result().passed()) {
      status.say(ContractTable.firstFailures(proof.result(), arm.wish()));
    }
  }

  @Override
  public void trying(Arm arm, int pilotsLeft) {
    Duration pilots = PILOT.multipliedBy(pilotsLeft);
    nowOrSay("pilot trial of %-14s %s left".formatted(arm.label(), timeLeft(pilots)));
  }

  @Override
  public void preparing(Arm arm, String what) {
    nowOrSay(arm.label() + " " + what);
  }

  @Override
  public void paced(ResultLine.Paced pace) {
    String rates =
        plan.schedule().levels().stream()
            .map(level -> "%,d".formatted(pace.rates().at(level)))
            .collect(Collectors.joining(" and "));
    status.say("%s requests/s: %s".formatted(rates, pace.how()));
  }

  @Override
  public void weighing(Arm arm, Slot slot, int trialsLeft) {
    trialBeganAt = System.nanoTime();
    left = trialsLeft;
    String again = slot.attempt() == 1 ? "" : ", attempt " + slot.attempt();
    now(
        "block %d/%d%s  %s  %s left"
            .formatted(
                slot.block(),
                plan.schedule().blocks(),
                again,
                arm.label(),
                timeLeft(Duration.ZERO)));
  }

  @Override
  public void weighed(Arm arm, Trial trial, List<String> disturbances, int trialsLeft) {
    count(trialsLeft);
    if (!disturbances.isEmpty()) {
      status.say(
          "disturbed: block %d, %s: %s"
              .formatted(trial.block(), arm.label(), String.join("; ", disturbances)));
    }
    if (!status.terminal()) {
      String block = trial.attempt() == 1 ? "" : " again: block %d".formatted(trial.block());
      status.say(
          "trial %d/%d  %-20s done%s, %s left"
              .formatted(done, done + left, arm.label(), block, timeLeft(Duration.ZERO)));
    }
  }

  @Override
  public void failed(Arm arm, String reason) {
    if (trialBeganAt != 0) {
      count(left - 1);
    }
    status.say("FAILED " + arm.label() + ": " + reason);
  }

  private void count(int trialsLeft) {
    done++;
    nanosOfTrials += System.nanoTime() - trialBeganAt;
    left = trialsLeft;
  }

  private void now(String what) {
    int filled = BAR_WIDTH * done / Math.max(1, done + left);
    status.now("[" + "#".repeat(filled) + "-".repeat(BAR_WIDTH - filled) + "] " + what);
  }

  /** Something that lasts a while, but passes. */
  private void nowOrSay(String what) {
    if (status.terminal()) {
      now(what);
    } else {
      status.say(what);
    }
  }

  /** From the trials so far; before the first has ended, from what the schedule says. */
  private String timeLeft(Duration beforeTheTrials) {
    long perTrial = done == 0 ? plan.schedule().expectedTrial().toNanos() : nanosOfTrials / done;
    Duration all = beforeTheTrials.plusNanos(perTrial * left);
    return "%d:%02d".formatted(all.toMinutes(), all.toSecondsPart());
  }
}
