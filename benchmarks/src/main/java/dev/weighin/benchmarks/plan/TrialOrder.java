package dev.weighin.benchmarks.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The order in which arms are weighed: every block holds every arm once, in random order, and over
 * as many blocks as there are arms each of them leads once. The same seed gives the same order.
 */
public final class TrialOrder {
  private TrialOrder() {}

  /**
   * Draw an order.
   *
   * @param arms the arms, in any order
   * @param blocks how many blocks, 1 or more
   * @param seed where the randomness starts
   * @return one list of arms per block
   */
  public static <A> List<List<A>> draw(List<A> arms, int blocks, long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<List<A>> order = new ArrayList<>();
    List<A> leaders = List.of();
    for (int block = 0; block < blocks; block++) {
      if (block % arms.size() == 0) {
        leaders = shuffled(arms, random);
      }
      A leader = leaders.get(block % arms.size());
      List<A> followers = new ArrayList<>(arms);
      followers.remove(leader);
      List<A> drawn = new ArrayList<>(List.of(leader));
      drawn.addAll(shuffled(followers, random));
      order.add(List.copyOf(drawn));
    }
    return List.copyOf(order);
  }

  private static <A> List<A> shuffled(List<A> arms, RandomGenerator random) {
    List<A> copy = new ArrayList<>(arms);
    Collections.shuffle(copy, random);
    return copy;
  }
}
