package dev.weighin.benchmarks.analyse.compare;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.weighin.benchmarks.analyse.Verdict;

/** How one arm changed in one metric from one run to another. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Change.Judged.class, name = "judged"),
  @JsonSubTypes.Type(value = Change.Described.class, name = "described")
})
public sealed interface Change {

  /** The id of the metric. */
  String metric();

  /** The label of the arm. */
  String arm();

  /**
   * A change with a verdict.
   *
   * @param metric the id of the metric
   * @param arm the label of the arm
   * @param verdict what may be concluded; the ratio is the second run's value by the first's
   * @param sentence the verdict in words
   */
  record Judged(String metric, String arm, Verdict verdict, String sentence) implements Change {}

  /**
   * A change without one, because nobody knows how much this host moves from session to session.
   *
   * @param metric the id of the metric
   * @param arm the label of the arm
   * @param ratio the second run's value by the first's, both taken against the reference arm
   * @param sessions how many earlier sessions of the same builds there are
   * @param sentence the same in words
   */
  record Described(String metric, String arm, double ratio, int sessions, String sentence)
      implements Change {}
}
