package dev.weighin.core;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The body of {@code GET /items/{count}}: made anew for every request, the same for the same
 * parameters.
 *
 * @param count how many items there are
 * @param items the items, by ascending id
 */
public record Items(int count, List<Item> items) {
  /** The most items one answer holds. */
  public static final int MAX_COUNT = 500;

  /** The largest multiplier. */
  public static final int MAX_MULTIPLIER = 1000;

  /**
   * Make {@code count} items.
   *
   * @param count 0 to {@value #MAX_COUNT}
   * @param multiplier the {@code m} of every total, 1 to {@value #MAX_MULTIPLIER}
   * @throws RefusedException if either is out of range
   */
  public static Items of(int count, int multiplier) {
    if (count < 0 || count > MAX_COUNT) {
      throw RefusedException.parameter("count", "must be a whole number from 0 to " + MAX_COUNT);
    }
    if (multiplier < 1 || multiplier > MAX_MULTIPLIER) {
      throw RefusedException.parameter("m", "must be a whole number from 1 to " + MAX_MULTIPLIER);
    }
    return new Items(
        count, IntStream.rangeClosed(1, count).mapToObj(id -> item(id, multiplier)).toList());
  }

  private static Item item(int id, int multiplier) {
    int price = 100 + id * 37 % 9_900;
    int quantity = 1 + id % 10;
    return new Item(id, "Item " + id, price, quantity, (long) price * quantity * multiplier);
  }
}
