package dev.weighin.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What people get who type something. */
class WeighTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path directory;

  @Test
  void without_a_command_it_helps() {
    assertThat(weigh()).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("weigh run", "Exit codes");
  }

  @Test
  void every_command_helps() {
    for (String command : Weigh.commandLine().getSubcommands().keySet()) {
      if (!command.equals("help")) {
        assertThat(weigh(command, "--help")).as(command).isEqualTo(ExitCode.OK);
      }
    }
    assertThat(out.toString().lines().filter(line -> line.startsWith("Usage: weigh")).count())
        .isEqualTo(Weigh.commandLine().getSubcommands().size() - 1);
  }

  @Test
  void an_unknown_option_is_wrong_usage() {
    assertThat(weigh("run", "--speed")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--speed");
  }

  @Test
  void an_unknown_profile_names_the_option_the_value_and_the_choice() {
    assertThat(weigh("run", "--profile", "fast")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--profile", "'fast'", "smoke, quick, standard, full");
  }

  @Test
  void an_unknown_framework_names_those_there_are() {
    assertThat(weigh("run", "hello-rust")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("'hello-rust'", "hello-jdk");
  }

  @Test
  void a_rate_below_one_is_refused() {
    assertThat(weigh("run", "hello-jdk", "--rate", "0")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--rate");
  }

  @Test
  void a_missing_result_is_named() {
    assertThat(weigh("report", directory.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("results.jsonl");
  }

  @Test
  void a_url_that_is_none_is_refused() {
    assertThat(weigh("verify", "--url", "ftp://example.org")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--url", "ftp://example.org");
  }

  @Test
  void a_server_that_is_not_there_is_a_finding_and_said_once() {
    assertThat(weigh("verify", "--url", "http://127.0.0.1:1")).isEqualTo(ExitCode.FINDING);
    assertThat(out.toString()).containsOnlyOnce("not reached");
  }

  @Test
  void list_prints_every_framework_as_text_and_as_json() {
    assertThat(weigh("list")).isEqualTo(ExitCode.OK);
    assertThat(weigh("list", "--json")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("hello-jdk", "\"id\" : \"hello-quarkus\"");
  }

  @Test
  void what_is_printed_to_a_pipe_has_no_escape_codes() {
    weigh("doctor");
    assertThat(out.toString()).contains("JDK").doesNotContain("\u001b");
  }

  private int weigh(String... arguments) {
    CommandLine command = Weigh.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return command.execute(arguments);
  }
}
