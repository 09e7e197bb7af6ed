package dev.weighin.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the Tab key does, asked of a real shell. */
class CompletionTest {
  @TempDir private Path directory;

  @Test
  void commands_and_options_are_completed() throws IOException, InterruptedException {
    assertThat(completions("./weigh", "exp")).contains("explain");
    assertThat(completions("./weigh", "run", "--prof")).contains("--profile");
    assertThat(completions("./weigh", "report", "--summary", "c")).containsExactly("compact");
  }

  @Test
  void a_shell_that_is_not_known_is_refused_with_those_that_are() {
    StringWriter err = new StringWriter();
    CommandLine command = Weigh.commandLine().setErr(new PrintWriter(err));

    assertThat(command.execute("completion", "fish")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("fish", "bash, zsh");
  }

  /** What bash offers for the last of these words. */
  private List<String> completions(String... words) throws IOException, InterruptedException {
    StringWriter script = new StringWriter();
    Weigh.commandLine().setOut(new PrintWriter(script)).execute("completion", "bash");
    Path file = Files.writeString(directory.resolve("completion.bash"), script.toString());
    String ask =
        "source '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_weigh; printf '%%s\\n' \"${COMPREPLY[@]}\""
            .formatted(file, String.join(" ", words), words.length - 1);
    Process bash = new ProcessBuilder("bash", "-c", ask).redirectError(Redirect.DISCARD).start();
    try (var answer = bash.getInputStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .toList();
    } finally {
      bash.waitFor();
    }
  }
}
