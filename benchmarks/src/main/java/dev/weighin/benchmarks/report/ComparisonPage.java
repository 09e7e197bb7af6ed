package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.compare.Comparison;
import dev.weighin.benchmarks.results.Run;
import java.nio.file.Path;

/**
 * The page of two runs, or of two builds in one run: one file that opens offline, asks the network
 * for nothing, runs nothing.
 */
public final class ComparisonPage {
  private ComparisonPage() {}

  /**
   * The page as text.
   *
   * @param comparison of the two
   * @param first the run that was there before
   * @param second the one the sentences speak of
   */
  public static String of(Comparison comparison, Run first, Run second) {
    return PageParts.withoutScript()
        .render("compare.jte", ComparisonModel.of(comparison, first, second));
  }

  /**
   * Write it, in place of an older one, whole or not at all.
   *
   * @return where it is
   */
  public static Path write(Comparison comparison, Run first, Run second, Path page) {
    return PageFile.write(page, of(comparison, first, second));
  }

  /**
   * Write the page of two builds that were weighed in one run, beside the result file.
   *
   * @return where it is
   */
  public static Path writeOfBuilds(Comparison comparison, Run run) {
    String page =
        PageParts.withoutScript().render("compare.jte", ComparisonModel.ofBuilds(comparison, run));
    return PageFile.write(run.file().resolveSibling("compare.html"), page);
  }

  /** Where it stands if nobody says: beside the second run. */
  public static Path defaultPlace(Run first, Run second) {
    String name = "compare-%s.html".formatted(first.header().runId().replaceAll("[^\\w.-]+", "-"));
    return second.file().resolveSibling(name);
  }
}
