package dev.weighin.benchmarks.code;

/**
 * How much code there is.
 *
 * @param files how many files, or parts of a clause in files
 * @param lines lines that are neither blank, nor comments, nor imports
 * @param annotations annotations other than Java's own
 * @param configurationKeys keys set in properties files
 * @param symbols different names imported from frameworks and libraries, and used
 */
public record Amount(int files, int lines, int annotations, int configurationKeys, int symbols) {
  /** Nothing at all. */
  public static final Amount NONE = new Amount(0, 0, 0, 0, 0);
}
