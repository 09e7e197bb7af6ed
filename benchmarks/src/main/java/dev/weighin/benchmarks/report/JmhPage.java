package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.jmh.ForkSummary;
import dev.weighin.benchmarks.analyse.jmh.JmhChange;
import dev.weighin.benchmarks.analyse.jmh.JmhComparison;
import dev.weighin.benchmarks.results.jmh.JmhResult;
import dev.weighin.benchmarks.results.jmh.JmhRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The page of one or two JMH files: one file that opens offline, asks the network for nothing, and
 * runs nothing.
 *
 * @param files one or two
 * @param comparison of the two; null for one
 */
public record JmhPage(List<JmhRun> files, JmhComparison comparison) {

  /** The page of one file. */
  public static JmhPage of(JmhRun run) {
    return new JmhPage(List.of(run), null);
  }

  /** The page of two files. */
  public static JmhPage of(JmhRun first, JmhRun second) {
    return new JmhPage(List.of(first, second), JmhComparison.of(first, second));
  }

  /** The page as text. */
  public String html() {
    return PageParts.withoutScript().render("jmh.jte", this);
  }

  /**
   * Write it, in place of an older one, whole or not at all.
   *
   * @return where it is
   */
  public Path write(Path page) {
    return PageFile.write(page, html());
  }

  /** Where it stands if nobody says: beside the last file. */
  public Path defaultPlace() {
    Path last = files.getLast().file();
    String name = last.getFileName().toString().replaceFirst("\\.json$", "");
    return last.resolveSibling((comparison == null ? name : "compare-" + name) + ".html");
  }

  /** The name of a file, for a heading. */
  public static String name(JmhRun run) {
    return run.file().getFileName().toString();
  }

  /** What is said of two files, whatever they hold. */
  public String caution() {
    return JmhText.TWO_SESSIONS;
  }

  /** A change in words. */
  public static String inWords(JmhChange change) {
    return JmhText.inWords(change);
  }

  /** The mean of each fork of a result. */
  public static String forkMeans(JmhResult result) {
    return JmhText.forkMeans(result);
  }

  /** What the forks of a result allow to be said. */
  public static String conclusion(JmhResult result) {
    return JmhText.conclusion(ForkSummary.of(result));
  }

  /** How a file was made, as its first result tells it. */
  public static Map<String, String> settings(JmhRun run) {
    return run.results().getFirst().settings();
  }
}
