package dev.weighin.benchmarks.analyse.compare;

/**
 * Something that two runs do not have in common.
 *
 * @param field what it is
 * @param first what it is in the first run
 * @param second what it is in the second
 */
public record Mismatch(String field, String first, String second) {

  @Override
  public String toString() {
    return "%s: %s / %s".formatted(field, first, second);
  }
}
