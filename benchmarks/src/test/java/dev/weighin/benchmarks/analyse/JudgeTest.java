package dev.weighin.benchmarks.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static final double MARGIN = 0.05;
  private static final List<Double> EIGHT = List.of(40.0, 41.0, 42.0, 40.5, 41.5, 40.2, 39.8, 41.1);

  @Test
  void what_differs_by_far_more_than_it_varies_is_different() {
    Verdict.Different verdict = judge(Verdict.Different.class, times(1.2, EIGHT, 0.001), EIGHT);

    assertThat(verdict.ratio()).isCloseTo(1.2, within(0.001));
    assertThat(verdict.interval().excludesOne()).isTrue();
    assertThat(verdict.blocks()).isEqualTo(8);
  }

  @Test
  void a_difference_that_is_sure_but_inside_the_margin_is_none_that_matters() {
    Verdict.Equivalent verdict = judge(Verdict.Equivalent.class, times(1.02, EIGHT, 0.001), EIGHT);

    assertThat(verdict.ratio()).isCloseTo(1.02, within(0.001));
    assertThat(verdict.interval().excludesOne()).isTrue();
  }

  @Test
  void a_difference_that_may_be_larger_than_the_margin_is_different() {
    judge(Verdict.Different.class, times(1.045, EIGHT, 0.02), EIGHT);
  }

  @Test
  void what_varies_little_around_no_difference_is_equivalent() {
    assertThat(judge(Verdict.Equivalent.class, times(1.0, EIGHT, 0.01), EIGHT).interval())
        .matches(interval -> interval.within(MARGIN));
  }

  @Test
  void what_varies_too_much_is_inconclusive_and_says_what_it_would_take() {
    Verdict.Inconclusive verdict =
        judge(Verdict.Inconclusive.class, times(1.03, EIGHT, 0.15), EIGHT);

    assertThat(verdict.detectableRatio()).isGreaterThan(1.1);
    assertThat(verdict.blocksNeeded()).isGreaterThan(50);
  }

  @Test
  void identical_values_are_equivalent_with_a_change_of_exactly_nothing() {
    Verdict.Equivalent verdict = judge(Verdict.Equivalent.class, EIGHT, EIGHT);

    assertThat(verdict.ratio()).isEqualTo(1);
    assertThat(verdict.interval().low()).isEqualTo(1);
    assertThat(verdict.interval().high()).isEqualTo(1);
  }

  @Test
  void zeros_on_both_sides_are_equal() {
    List<Double> zeros = List.of(0.0, 0.0, 0.0);

    assertThat(judge(Verdict.Equivalent.class, zeros, zeros).ratio()).isEqualTo(1);
  }

  @Test
  void there_is_no_ratio_to_zero() {
    assertThat(
            judge(Verdict.Invalid.class, List.of(1.0, 2.0, 0.0), List.of(1.0, 2.0, 3.0)).reasons())
        .containsExactly("there is no ratio of 0.0 to 3.0");
  }

  @Test
  void one_block_or_two_give_no_verdict_and_three_do() {
    assertThat(judge(Verdict.Invalid.class, List.of(2.0), List.of(1.0)).reasons())
        .containsExactly("1 block(s), a verdict needs 3");
    assertThat(judge(Verdict.Invalid.class, List.of(2.0, 2.1), List.of(1.0, 1.0)).blocks())
        .isEqualTo(2);
    judge(Verdict.Different.class, List.of(2.0, 2.1, 1.9), List.of(1.0, 1.0, 1.0));
  }

  @Test
  void no_block_at_all_gives_no_verdict() {
    assertThat(judge(Verdict.Invalid.class, List.of(), List.of()).blocks()).isZero();
  }

  @Test
  void a_third_of_the_blocks_may_be_left_out_but_not_more() {
    assertThat(verdict(leftOut(6, 3))).isInstanceOf(Verdict.Equivalent.class);
    assertThat(verdict(leftOut(6, 3)).reasons()).hasSize(3);
    assertThat(verdict(leftOut(6, 4)))
        .isInstanceOfSatisfying(
            Verdict.Invalid.class,
            invalid ->
                assertThat(invalid.reasons())
                    .hasSize(5)
                    .startsWith("4 of 10 blocks had to be left out"));
  }

  @Test
  void an_interval_that_the_ranks_disagree_with_is_not_enough() {
    List<Double> values = List.of(1.30, 1.31, 1.29, 1.32, 0.99, 0.98);
    List<Double> ones = Collections.nCopies(6, 1.0);

    Verdict.Inconclusive verdict = judge(Verdict.Inconclusive.class, values, ones);
    assertThat(verdict.interval().excludesOne()).isTrue();
    assertThat(verdict.reasons()).singleElement().asString().contains("signed-rank");
  }

  @Test
  void the_more_pairs_are_compared_the_more_each_must_show() {
    PairedBlocks clear =
        new PairedBlocks(
            new Pair("b", "a"), List.of(1.10, 1.16, 1.22), List.of(1.0, 1.0, 1.0), List.of());

    assertThat(Judge.verdicts(List.of(clear), MARGIN).getFirst())
        .isInstanceOf(Verdict.Different.class);
    assertThat(Judge.verdicts(Collections.nCopies(6, clear), MARGIN))
        .hasSize(6)
        .allMatch(Verdict.Inconclusive.class::isInstance);
  }

  @Test
  void a_pair_that_is_invalid_does_not_burden_the_others() {
    PairedBlocks clear =
        new PairedBlocks(
            new Pair("b", "a"), List.of(1.10, 1.16, 1.22), List.of(1.0, 1.0, 1.0), List.of());
    PairedBlocks broken = new PairedBlocks(new Pair("c", "a"), List.of(), List.of(), List.of("x"));

    assertThat(Judge.verdicts(List.of(broken, clear), MARGIN))
        .hasExactlyElementsOfTypes(Verdict.Invalid.class, Verdict.Different.class);
  }

  private static <V extends Verdict> V judge(
      Class<V> expected, List<Double> values, List<Double> against) {
    Verdict verdict = verdict(new PairedBlocks(new Pair("b", "a"), values, against, List.of()));
    assertThat(verdict).isInstanceOf(expected);
    return expected.cast(verdict);
  }

  private static Verdict verdict(PairedBlocks blocks) {
    return Judge.verdicts(List.of(blocks), MARGIN).getFirst();
  }

  private static PairedBlocks leftOut(int usable, int leftOut) {
    List<Double> values = EIGHT.subList(0, usable);
    return new PairedBlocks(
        new Pair("b", "a"), values, values, Collections.nCopies(leftOut, "a neighbour"));
  }

  /** The values times a factor, alternately a little more and a little less. */
  private static List<Double> times(double factor, List<Double> values, double spread) {
    return IntStream.range(0, values.size())
        .mapToObj(i -> values.get(i) * factor * (1 + (i % 2 == 0 ? spread : -spread)))
        .toList();
  }
}
