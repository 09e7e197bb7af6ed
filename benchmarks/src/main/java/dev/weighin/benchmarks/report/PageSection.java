package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Finding;
import java.util.List;
import java.util.Locale;

/**
 * A part of the page with one figure for each metric with a verdict, and a table of the others.
 *
 * @param group what it belongs to with others; empty if it stands alone
 * @param name what it is about
 * @param findings the metrics of the part
 */
public record PageSection(String group, String name, List<Finding> findings) {
  /** A part that stands alone. */
  PageSection(String name, List<Finding> findings) {
    this("", name, findings);
  }

  /** Its heading. */
  public String title() {
    return group.isEmpty() ? name : group + ": " + name;
  }

  /** Those with a verdict. */
  public List<Finding> judged() {
    return findings.stream().filter(Finding::hasVerdict).toList();
  }

  /** Those without: they tell how the load was, or this run cannot judge them. */
  public List<Finding> unjudged() {
    return findings.stream().filter(finding -> !finding.hasVerdict()).toList();
  }

  /** Why those that could have a verdict have none. */
  public List<String> reasons() {
    return VerdictText.without(findings);
  }

  /** A name for links. */
  public String id() {
    return "part-" + title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
