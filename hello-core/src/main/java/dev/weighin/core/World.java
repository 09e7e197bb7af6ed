package dev.weighin.core;

/**
 * A row of the table {@code world}.
 *
 * @param id 1 or more
 * @param randomNumber 1 to {@value #MAX_NUMBER}
 */
public record World(int id, int randomNumber) {
  /** The largest number a row holds. */
  public static final int MAX_NUMBER = 10_000;
}
