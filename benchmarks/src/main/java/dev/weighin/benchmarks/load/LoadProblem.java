package dev.weighin.benchmarks.load;

/**
 * A reason not to trust a result: the generator, not the server, may have shaped it.
 *
 * @param kind which rule was broken
 * @param text what was seen, in a sentence
 */
public record LoadProblem(Kind kind, String text) {

  /** The rules a generator must keep. */
  public enum Kind {
    /** Requests were due and never taken up, because too many waited already. */
    DROPPED_STARTS,
    /** The rate was off by more than 1 % and more than chance explains. */
    RATE_OFF,
    /** The generator used over 80 % of a core. */
    GENERATOR_BUSY,
    /** The generator stood still for over 20 ms. */
    HICCUP,
    /** Over 1 % of the requests went out late. */
    LATE_STARTS
  }
}
