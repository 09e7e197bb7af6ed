package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Finding;
import java.util.List;
import java.util.Locale;

/**
 * A part of the page with one figure for each metric that is judged, and a table of the others.
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
    return findings.stream().filter(finding -> finding.metric().family().isJudged()).toList();
  }

  /** Those that tell how the load was, or of single requests. */
  public List<Finding> unjudged() {
    return findings.stream().filter(finding -> !finding.metric().family().isJudged()).toList();
  }

  /** A name for links. */
  public String id() {
    return "part-" + title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
