package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.measure.HeapTry.Outcome;
import java.util.List;

/** Made-up tries of a heap. */
public final class HeapTries {
  private static final Conditions QUIET = new Conditions(0.0, 0.0, 0L, List.of());
  private static final Conditions BUSY = new Conditions(0.2, 0.0, 0L, List.of());

  private HeapTries() {}

  /** A trial in which that heap, in MiB, was enough and half of it was not. */
  public static Trial searched(Trial trial, int mebibytes) {
    List<HeapTry> tries = List.of(of(mebibytes / 2, Outcome.OUT_OF_MEMORY), held(mebibytes));
    return trial.with(new HeapNeeded(tries, null));
  }

  /** The same, where half of it was only tried while somebody else was at work. */
  public static Trial disturbed(Trial trial, int mebibytes) {
    List<HeapTry> tries = List.of(disturbed(mebibytes / 2, Outcome.LATE), held(mebibytes));
    return trial.with(new HeapNeeded(tries, null));
  }

  /** A trial of a server that no heap was enough for. */
  public static Trial hopeless(Trial trial) {
    return trial.with(new HeapNeeded(List.of(of(256, Outcome.OUT_OF_MEMORY)), null));
  }

  /** A trial in which there was nothing to try. */
  public static Trial unavailable(Trial trial, String why) {
    return trial.with(new HeapNeeded(List.of(), why));
  }

  static HeapTry held(int mebibytes) {
    return of(mebibytes, Outcome.HELD);
  }

  static HeapTry of(int mebibytes, Outcome outcome) {
    return of(mebibytes, outcome, QUIET);
  }

  static HeapTry disturbed(int mebibytes, Outcome outcome) {
    return of(mebibytes, outcome, BUSY);
  }

  private static HeapTry of(int mebibytes, Outcome outcome, Conditions conditions) {
    return new HeapTry(
        (long) mebibytes << 20,
        outcome,
        outcome == Outcome.HELD ? null : "made up: " + outcome,
        5_000.0,
        new CpuTime(1_000_000_000, 0, 200_000_000),
        90L << 20,
        List.of(),
        conditions);
  }
}
