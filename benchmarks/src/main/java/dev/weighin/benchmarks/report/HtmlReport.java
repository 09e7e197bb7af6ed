package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Analysis;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * The page of a run: one file that opens offline and asks the network for nothing. Everything that
 * comes from a result file is escaped by the template engine.
 */
public final class HtmlReport {
  /** The name of the page in the directory of a run. */
  public static final String NAME = "report.html";

  private HtmlReport() {}

  /** The page as text. */
  public static String of(Analysis analysis) {
    StringOutput output = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render(
            "report.jte",
            Map.of("model", new ReportModel(analysis), "parts", PageParts.ofTheReport()),
            output);
    return output.toString();
  }

  /**
   * Write the page into a directory, in place of an older one, whole or not at all.
   *
   * @return where it is
   */
  public static Path write(Analysis analysis, Path directory) {
    Path page = directory.resolve(NAME);
    Path draft = directory.resolve(NAME + ".new");
    try {
      Files.writeString(draft, of(analysis));
      return Files.move(
          draft, page, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + page, e);
    }
  }
}
