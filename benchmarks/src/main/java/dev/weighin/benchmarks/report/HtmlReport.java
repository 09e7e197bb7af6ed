package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.analyse.calibration.LiveErrorRates;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

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
    return of(analysis, new LiveErrorRates(List.of()));
  }

  /** The page as text. */
  public static String of(Analysis analysis, LiveErrorRates live) {
    StringOutput output = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render(
            "report.jte",
            Map.of("model", new ReportModel(analysis, live), "parts", PageParts.ofTheReport()),
            output);
    return output.toString();
  }

  /**
   * Write the page into a directory, in place of an older one, whole or not at all. It quotes the
   * calibrations of the same machine beside that directory.
   *
   * @return where it is
   */
  public static Path write(Analysis analysis, Path directory) {
    Path page = directory.resolve(NAME);
    Path draft = directory.resolve(NAME + ".new");
    try {
      Files.writeString(draft, of(analysis, beside(directory, analysis)));
      return Files.move(
          draft, page, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + page, e);
    }
  }

  private static LiveErrorRates beside(Path directory, Analysis analysis) {
    return LiveErrorRates.in(
        directory.toAbsolutePath().getParent(), analysis.run().header().host());
  }
}
