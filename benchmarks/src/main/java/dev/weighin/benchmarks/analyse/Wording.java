package dev.weighin.benchmarks.analyse;

import dev.weighin.benchmarks.analyse.statistics.SampleSize;
import java.util.List;
import java.util.Locale;

/**
 * The words verdicts on a metric are said in.
 *
 * @param verb what one arm does, such as "needs"
 * @param plural what two arms do, such as "need"
 * @param more the direction upwards, such as "more"
 * @param less the direction downwards, such as "less"
 * @param noun what it is about, such as "CPU per request"
 */
public record Wording(String verb, String plural, String more, String less, String noun) {

  static Wording needs(String noun) {
    return new Wording("needs", "need", "more", "less", noun);
  }

  /** The same for what can be counted. */
  static Wording needsSome(String noun) {
    return new Wording("needs", "need", "more", "fewer", noun);
  }

  static Wording takes(String noun) {
    return new Wording("takes", "take", "more", "less", noun);
  }

  static Wording has(String noun) {
    return new Wording("has", "have", "higher", "lower", noun);
  }

  /** A verdict in one sentence, without a full stop. */
  public String sentence(Verdict verdict) {
    String arm = verdict.pair().arm();
    String against = verdict.pair().against();
    return switch (verdict) {
      case Verdict.Different it ->
          "%s %s %s than %s %s, %s"
              .formatted(
                  arm,
                  verb,
                  change(it.ratio()),
                  against,
                  Percent.range(it.interval(), it.ratio() < 1),
                  blocks(it.blocks()));
      case Verdict.Equivalent it ->
          "%s and %s %s the same %s, give or take %s: %s %s, %s"
              .formatted(
                  arm,
                  against,
                  plural,
                  noun,
                  Percent.whole(it.margin()),
                  Percent.signed(it.ratio()),
                  Percent.range(it.interval(), false),
                  blocks(it.blocks()));
      case Verdict.Inconclusive it ->
          "%s against %s: no difference in %s shown: %s %s, %s; %s would have shown, %s takes %s"
              .formatted(
                  arm,
                  against,
                  noun,
                  Percent.signed(it.ratio()),
                  Percent.range(it.interval(), false),
                  blocks(it.blocks()),
                  Percent.signed(it.detectableRatio()),
                  Percent.whole(it.margin()),
                  it.blocksNeeded() >= SampleSize.MOST
                      ? "more than " + blocks(SampleSize.MOST)
                      : "about " + blocks(it.blocksNeeded()));
      case Verdict.Invalid it ->
          "%s against %s: no verdict on %s: %s"
              .formatted(arm, against, noun, String.join("; ", firstTwo(it.reasons())));
    };
  }

  private String change(double ratio) {
    return "%s %s %s".formatted(Percent.size(ratio), ratio < 1 ? less : more, noun);
  }

  private static List<String> firstTwo(List<String> reasons) {
    return reasons.subList(0, Math.min(2, reasons.size()));
  }

  private static String blocks(int blocks) {
    return String.format(Locale.ROOT, blocks == 1 ? "%,d block" : "%,d blocks", blocks);
  }
}
