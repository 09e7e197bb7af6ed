package dev.weighin.benchmarks.develop;

import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.InvalidFrameworkException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The line in the sources of a framework that answers {@code GET /}, to be changed.
 *
 * @param file the file it is in
 * @param source what that file held
 */
record AnswerLine(Path file, String source) {
  private static final String ANSWER = "Greetings.HELLO_WORLD";

  /**
   * Find it.
   *
   * @throws InvalidFrameworkException if no Java file has it
   */
  static AnswerLine of(Framework framework) {
    Path sources = framework.directory().resolve("src/main/java");
    try {
      for (Path file : Directories.files(sources)) {
        String source = Files.readString(file);
        if (source.contains(ANSWER)) {
          return new AnswerLine(file, source);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + sources, e);
    }
    throw new InvalidFrameworkException(
        "%s: no file in %s answers with %s, so there is nothing to change"
            .formatted(framework.id(), sources, ANSWER));
  }

  /** Have it answer something else. */
  void say(String answer) {
    write(source.replace(ANSWER, "\"" + answer + "\""));
  }

  /** Have it answer what it did. */
  void restore() {
    write(source);
  }

  private void write(String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
