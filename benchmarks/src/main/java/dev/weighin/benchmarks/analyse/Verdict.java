package dev.weighin.benchmarks.analyse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.weighin.benchmarks.analyse.statistics.Interval;
import java.util.List;
import java.util.Locale;

/**
 * What may be concluded about two arms from one metric. The member {@code verdict} names it in
 * JSON.
 *
 * <p>"No difference shown" is not "no difference": the first is {@link Inconclusive}, the second
 * has to be earned and is {@link Equivalent}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verdict")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Verdict.Different.class, name = "DIFFERENT"),
  @JsonSubTypes.Type(value = Verdict.Equivalent.class, name = "EQUIVALENT"),
  @JsonSubTypes.Type(value = Verdict.Inconclusive.class, name = "INCONCLUSIVE"),
  @JsonSubTypes.Type(value = Verdict.Invalid.class, name = "INVALID")
})
public sealed interface Verdict {

  /** What it is called in JSON, such as {@code DIFFERENT}. */
  default String name() {
    return getClass().getSimpleName().toUpperCase(Locale.ROOT);
  }

  /** The two arms. */
  Pair pair();

  /** How many blocks it rests on. */
  int blocks();

  /** What was left out and why, or why there is no verdict; empty if there is nothing to say. */
  List<String> reasons();

  /**
   * The two differ by what may matter: the interval leaves 1 out and is not all inside the margin,
   * and where there are 6 blocks or more the signed-rank test agrees.
   *
   * @param pair the two arms
   * @param ratio how many times as much, the geometric mean over the blocks
   * @param interval of the ratio; its confidence is 95 % or more, depending on how many pairs were
   *     compared (Holm)
   * @param blocks how many blocks it rests on
   * @param reasons what was left out, and why
   */
  // Calibrations of an earlier Weigh-in have it here.
  @JsonIgnoreProperties("negligible")
  record Different(Pair pair, double ratio, Interval interval, int blocks, List<String> reasons)
      implements Verdict {}

  /**
   * The two are the same for all that matters: the whole 90 % interval lies inside the margin. It
   * may leave out 1: a difference can be sure and small.
   *
   * @param pair the two arms
   * @param ratio how many times as much, the geometric mean over the blocks
   * @param interval of the ratio, at 90 %: two one-sided tests at 5 %
   * @param blocks how many blocks it rests on
   * @param margin the relative change that counts as none, such as 0.05
   * @param reasons what was left out, and why
   */
  record Equivalent(
      Pair pair, double ratio, Interval interval, int blocks, double margin, List<String> reasons)
      implements Verdict {}

  /**
   * Neither was shown.
   *
   * @param pair the two arms
   * @param ratio how many times as much, the geometric mean over the blocks
   * @param interval of the ratio, at 95 % or more (Holm)
   * @param blocks how many blocks it rests on
   * @param detectableRatio the smallest ratio above 1 that would have been found in four runs of
   *     five
   * @param margin the relative change worth finding, such as 0.05
   * @param blocksNeeded about how many blocks would find a change of the margin in four runs of
   *     five
   * @param reasons what was left out, and why
   */
  record Inconclusive(
      Pair pair,
      double ratio,
      Interval interval,
      int blocks,
      double detectableRatio,
      double margin,
      int blocksNeeded,
      List<String> reasons)
      implements Verdict {}

  /**
   * The measurement does not support any conclusion; no ratio is given, so that none can be quoted.
   *
   * @param pair the two arms
   * @param blocks how many blocks were fit to be used
   * @param reasons why, at least one
   */
  record Invalid(Pair pair, int blocks, List<String> reasons) implements Verdict {}
}
