package dev.weighin.benchmarks.cli;

/** What the exit code of a command says. */
final class ExitCode {
  static final int OK = 0;

  /** The command worked and found something: a broken contract, a failed trial. */
  static final int FINDING = 1;

  /** The command was not understood; the message names what to change. */
  static final int USAGE = 2;

  /** This machine is not fit for it, or two runs cannot be compared. */
  static final int MACHINE = 3;

  private ExitCode() {}
}
