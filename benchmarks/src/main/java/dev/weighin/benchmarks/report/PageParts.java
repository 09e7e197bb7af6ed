package dev.weighin.benchmarks.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * What a page carries with it, so that it asks the network for nothing.
 *
 * @param style its style sheet
 * @param script its script; empty for none
 */
public record PageParts(String style, String script) {

  /** The parts of the page of a run. */
  static PageParts ofTheReport() {
    return new PageParts(read("report.css"), read("report.js"));
  }

  /** The parts of a page that is only to be read. */
  static PageParts withoutScript() {
    return new PageParts(read("report.css"), "");
  }

  /** A page with these parts; whatever the model holds is escaped by the template engine. */
  String render(String template, Object model) {
    StringOutput output = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render(template, Map.of("model", model, "parts", this), output);
    return output.toString();
  }

  /** A Content-Security-Policy that lets exactly these parts work, and nothing else. */
  public String policy() {
    String scripts = script.isEmpty() ? "'none'" : "'" + hash(script) + "'";
    return "default-src 'none'; script-src %s; style-src '%s'; img-src data:; base-uri 'none'; form-action 'none'"
        .formatted(scripts, hash(style));
  }

  private static String hash(String part) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(part.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  private static String read(String resource) {
    try (InputStream stream = PageParts.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + " is not packaged");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
