package dev.weighin.benchmarks.analyse.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultipleComparisonsTest {

  /** The R manual's page on wilcox.test: depression scores of Hollander and Wolfe, 1973. */
  @Test
  void the_signed_rank_test_gives_the_published_exact_p_value() {
    LogRatios depression =
        new LogRatios(
            Stream.of(
                    0.878 - 1.83,
                    0.647 - 0.50,
                    0.598 - 1.62,
                    2.05 - 2.48,
                    1.06 - 1.68,
                    1.29 - 1.88,
                    1.06 - 1.55,
                    3.14 - 3.06,
                    1.29 - 1.30)
                .toList());

    // R reports 0.01953 for the one-sided test; the exact distribution is symmetric.
    assertThat(SignedRank.pValue(depression)).isCloseTo(2 * 0.01953, within(1e-5));
  }

  /** Cureton, "The normal approximation to the signed-rank sampling distribution", 1967. */
  @Test
  void the_signed_rank_test_gives_the_published_p_value_of_darwins_plants() {
    LogRatios plants =
        new LogRatios(
            Stream.of(6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75)
                .map(Integer::doubleValue)
                .toList());

    assertThat(SignedRank.pValue(plants)).isCloseTo(0.041259766, within(1e-8));
  }

  @Test
  void six_blocks_that_agree_are_the_fewest_that_ranks_can_tell_apart() {
    assertThat(SignedRank.pValue(new LogRatios(List.of(.1, .2, .3, .4, .5))))
        .isEqualTo(2.0 / 32, within(1e-12));
    assertThat(SignedRank.pValue(new LogRatios(List.of(.1, .2, .3, .4, .5, .6))))
        .isEqualTo(2.0 / 64, within(1e-12));
    assertThat(SignedRank.pValue(new LogRatios(List.of(0.0, 0.0, 0.0)))).isEqualTo(1);
  }

  /** The worked example of the English Wikipedia's article on the Holm–Bonferroni method. */
  @Test
  void holm_rejects_what_the_published_example_rejects() {
    double[] rates = Holm.rates(List.of(0.01, 0.04, 0.03, 0.005), 0.05);

    assertThat(rates)
        .containsExactly(new double[] {0.05 / 3, 0.05 / 2, 0.05 / 2, 0.05 / 4}, within(1e-12));
  }

  @Test
  void a_single_comparison_keeps_its_error_rate() {
    assertThat(Holm.rates(List.of(0.5), 0.05)).containsExactly(0.05);
    assertThat(Holm.rates(List.of(), 0.05)).isEmpty();
  }

  /** Cohen, "Statistical Power Analysis for the Behavioral Sciences"; paired t, power 80 %. */
  @ParameterizedTest
  @CsvSource({"0.2, 199", "0.5, 34", "0.8, 15"})
  void the_blocks_needed_are_those_of_the_published_tables(double effect, int blocks) {
    assertThat(SampleSize.blocksNeeded(1, 0.05, Math.expm1(effect))).isEqualTo(blocks);
  }

  @Test
  void the_detectable_ratio_is_the_other_side_of_the_blocks_needed() {
    LogRatios ratios = LogRatiosTest.withMeanAndDeviation(34, 0, 1);

    assertThat(Math.log(SampleSize.detectableRatio(ratios, 0.05)))
        .isLessThanOrEqualTo(0.5)
        .isCloseTo(0.5, within(0.01));
  }

  @Test
  void more_blocks_than_anybody_would_wait_for_are_cut_off() {
    assertThat(SampleSize.blocksNeeded(100, 0.05, 0.05)).isEqualTo(SampleSize.MOST);
    assertThat(SampleSize.blocksNeeded(0, 0.05, 0.05)).isEqualTo(2);
  }

  @Test
  void arms_share_a_letter_exactly_if_they_are_not_different() {
    List<String> arms = List.of("one", "two", "three", "four");
    List<List<String>> pairs = pairs(arms);
    for (int chosen = 0; chosen < 1 << pairs.size(); chosen++) {
      List<List<String>> different = new ArrayList<>();
      for (int pair = 0; pair < pairs.size(); pair++) {
        if ((chosen & 1 << pair) != 0) {
          different.add(pairs.get(pair));
        }
      }

      Map<String, String> letters =
          CompactLetters.of(arms, (one, other) -> different.contains(List.of(one, other)));

      assertThat(pairs)
          .as("%s are different: %s", different, letters)
          .allSatisfy(
              pair ->
                  assertThat(share(letters.get(pair.getFirst()), letters.get(pair.getLast())))
                      .isEqualTo(!different.contains(pair)));
      assertThat(letters.values()).as("every arm has a letter").doesNotContain("");
      assertThat(groups(letters))
          .as("no letter says what another says already: %s", letters)
          .allSatisfy(
              group ->
                  assertThat(groups(letters))
                      .noneMatch(other -> other.size() > group.size() && other.containsAll(group)));
    }
  }

  @Test
  void letters_are_handed_out_in_the_order_of_the_arms_and_none_is_needless() {
    List<String> arms = List.of("fast", "middling", "slow");

    assertThat(CompactLetters.of(arms, (one, other) -> false).values())
        .containsExactly("a", "a", "a");
    assertThat(CompactLetters.of(arms, (one, other) -> true).values())
        .containsExactly("a", "b", "c");
    assertThat(
            CompactLetters.of(arms, (one, other) -> one.equals("fast") && other.equals("slow"))
                .values())
        .containsExactly("a", "ab", "b");
  }

  private static boolean share(String one, String other) {
    return one.chars().anyMatch(letter -> other.indexOf(letter) >= 0);
  }

  /** The arms behind each letter. */
  private static List<List<String>> groups(Map<String, String> letters) {
    return String.join("", letters.values())
        .chars()
        .distinct()
        .mapToObj(
            letter ->
                letters.keySet().stream()
                    .filter(arm -> letters.get(arm).indexOf(letter) >= 0)
                    .toList())
        .toList();
  }

  private static List<List<String>> pairs(List<String> arms) {
    List<List<String>> pairs = new ArrayList<>();
    for (int i = 0; i < arms.size(); i++) {
      for (int j = i + 1; j < arms.size(); j++) {
        pairs.add(List.of(arms.get(i), arms.get(j)));
      }
    }
    return pairs;
  }
}
