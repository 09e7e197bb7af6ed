package dev.weighin.benchmarks.analyse;

/**
 * Two arms of a comparison; a ratio says how many times the value of {@code against} that of {@code
 * arm} is.
 *
 * @param arm the label of the arm that is spoken of
 * @param against the label of the arm it is held against
 */
public record Pair(String arm, String against) {

  /** True if these are the two, in either order. */
  public boolean is(String one, String other) {
    return arm.equals(one) && against.equals(other) || arm.equals(other) && against.equals(one);
  }
}
