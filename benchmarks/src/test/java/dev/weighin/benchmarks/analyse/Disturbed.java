package dev.weighin.benchmarks.analyse;

import dev.weighin.benchmarks.load.LoadError;
import dev.weighin.benchmarks.load.LoadProblem;
import dev.weighin.benchmarks.load.LoadResult;
import dev.weighin.benchmarks.load.RequestResult;
import dev.weighin.benchmarks.measure.Canary;
import dev.weighin.benchmarks.measure.Conditions;
import dev.weighin.benchmarks.measure.CpuTime;
import dev.weighin.benchmarks.measure.Phase;
import dev.weighin.benchmarks.measure.StartUp;
import dev.weighin.benchmarks.measure.Trial;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Trials that something went wrong with, made from good ones. */
final class Disturbed {
  private Disturbed() {}

  static Trial by(Trial trial, Conditions conditions) {
    StartUp startUp = trial.startUp();
    return with(
        trial,
        trial.canary(),
        new StartUp(
            startUp.readyMicros(),
            startUp.firstAnswerMicros(),
            startUp.cpu(),
            startUp.rssBytes(),
            startUp.threads(),
            startUp.classes(),
            conditions),
        phase -> phase(phase, phase.load(), phase.cpu(), conditions));
  }

  static Trial canary(Trial trial, double before, double after) {
    return with(trial, new Canary(before, after), trial.startUp(), UnaryOperator.identity());
  }

  static Trial problem(Trial trial, LoadProblem.Kind kind) {
    return load(
        trial, load -> load(load, load.all(), List.of(new LoadProblem(kind, "it was " + kind))));
  }

  static Trial failedRequests(Trial trial) {
    return load(
        trial,
        load -> {
          RequestResult all = load.all();
          RequestResult failed =
              new RequestResult(
                  all.started(),
                  all.answered(),
                  all.statuses(),
                  Map.of(LoadError.TIMEOUT, 3L),
                  all.bodiesChecked(),
                  all.times());
          return load(load, failed, List.of());
        });
  }

  /** As if only so many requests had been asked in every phase. */
  static Trial answered(Trial trial, long requests) {
    return load(
        trial,
        load -> {
          RequestResult all = load.all();
          RequestResult fewer =
              new RequestResult(
                  requests,
                  requests,
                  Map.of(200, requests),
                  all.errors(),
                  all.bodiesChecked(),
                  all.times());
          return load(load, fewer, List.of());
        });
  }

  /** The application's CPU time of every phase times a factor, and as much of JIT on top. */
  static Trial cpu(Trial trial, double factor, double jitShare) {
    return with(
        trial,
        trial.canary(),
        trial.startUp(),
        phase -> {
          double application = phase.cpu().applicationNanos() * factor;
          long jit = Math.round(application * jitShare / (1 - jitShare));
          CpuTime cpu = new CpuTime(Math.round(application), jit, 0);
          return phase(phase, phase.load(), cpu, phase.conditions());
        });
  }

  private static Trial load(Trial trial, UnaryOperator<LoadResult> change) {
    return with(
        trial,
        trial.canary(),
        trial.startUp(),
        phase -> phase(phase, change.apply(phase.load()), phase.cpu(), phase.conditions()));
  }

  private static LoadResult load(LoadResult load, RequestResult all, List<LoadProblem> problems) {
    return new LoadResult(
        load.phase(),
        load.startedAt(),
        load.askedRate(),
        load.achievedRate(),
        load.dropped(),
        all,
        load.requests(),
        load.bytesSent(),
        load.bytesReceived(),
        load.generator(),
        problems);
  }

  private static Phase phase(Phase phase, LoadResult load, CpuTime cpu, Conditions conditions) {
    return new Phase(
        phase.scenario(),
        phase.level(),
        load,
        cpu,
        phase.allocatedBytes(),
        phase.rssBytes(),
        phase.pssBytes(),
        phase.threads(),
        conditions);
  }

  private static Trial with(
      Trial trial, Canary canary, StartUp startUp, UnaryOperator<Phase> change) {
    return new Trial(
        trial.block(),
        trial.attempt(),
        trial.position(),
        trial.arm(),
        trial.startedAt(),
        trial.command(),
        canary,
        startUp,
        trial.idleRssBytes(),
        trial.warmUp(),
        trial.phases().stream().map(change).toList(),
        trial.peakRssBytes(),
        trial.liveHeapBytes());
  }
}
