package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.analyse.calibration.LiveErrorRates;
import java.nio.file.Path;

/**
 * The page of a run: one file that opens offline and asks the network for nothing. Everything that
 * comes from a result file is escaped by the template engine.
 */
public final class HtmlReport {
  /** The name of the page in the directory of a run. */
  public static final String NAME = "report.html";

  private HtmlReport() {}

  /** The page as text, of a run on a machine that was never calibrated. */
  public static String of(Analysis analysis) {
    return of(analysis, LiveErrorRates.NONE);
  }

  /** The page as text. */
  public static String of(Analysis analysis, LiveErrorRates live) {
    return PageParts.ofTheReport().render("report.jte", new ReportModel(analysis, live));
  }

  /**
   * Write the page into a directory, in place of an older one, whole or not at all. It quotes the
   * calibrations of the same machine beside that directory.
   *
   * @return where it is
   */
  public static Path write(Analysis analysis, Path directory) {
    return PageFile.write(directory.resolve(NAME), of(analysis, beside(directory, analysis)));
  }

  private static LiveErrorRates beside(Path directory, Analysis analysis) {
    return LiveErrorRates.in(
        directory.toAbsolutePath().getParent(), analysis.run().header().host());
  }
}
