package dev.weighin.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.analyse.Headers;
import dev.weighin.benchmarks.results.FixedRun;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.jmh.JmhFile;
import dev.weighin.benchmarks.results.jmh.JmhFiles;
import dev.weighin.benchmarks.results.jmh.JmhRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
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
  void a_clause_that_there_is_not_is_named_with_its_file_and_key() throws IOException {
    String file =
        Files.writeString(
                directory.resolve("framework.yaml"),
                """
                id: mine
                name: Mine
                start: [./server]
                ships: [framework.yaml]
                variants: {default: {}}
                leavesOut: {C99: it has none}
                """)
            .toString();

    assertThat(weigh("verify", directory.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).containsOnlyOnce(file + ": 'leavesOut': there is no clause 'C99'");
    assertThat(
            weigh("verify", "--url", "http://127.0.0.1:1", "--described-by", directory.toString()))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString().lines()).hasSize(2);
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

  @Test
  void explain_lists_all_metrics_and_tells_of_one() {
    assertThat(weigh("explain")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("start-up", "bytes", "p99.9");
    assertThat(weigh("explain", "cpu@mix")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("CPU per request", "How it is measured", "less than 5 %");
    assertThat(weigh("explain", "--json")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("\"silent\"");
  }

  @Test
  void an_unknown_metric_names_those_there_are() {
    assertThat(weigh("explain", "beauty")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("'beauty'", "start-up", "p99");
  }

  @Test
  void a_run_compared_with_itself_has_not_changed() {
    Path run = saved("a", UnaryOperator.identity());

    assertThat(weigh("compare", run.toString(), run.toString())).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .contains("twice and itself need the same CPU per request, give or take 5 %: exactly 0 %");
  }

  @Test
  void runs_of_different_machines_are_refused_with_both_values() {
    Path first = saved("a", UnaryOperator.identity());
    Path second = saved("b", header -> Headers.host(header, "cpu", "another one"));

    assertThat(weigh("compare", first.toString(), second.toString())).isEqualTo(ExitCode.MACHINE);
    assertThat(out.toString()).contains("CPU model", "a made-up one", "another one");
    assertThat(weigh("compare", first.toString(), second.toString(), "--json"))
        .isEqualTo(ExitCode.MACHINE);
    assertThat(out.toString()).contains("\"refusals\"");
  }

  @Test
  void a_report_as_json_holds_the_verdicts() {
    Path run = saved("a", UnaryOperator.identity());

    assertThat(weigh("report", run.toString(), "--json")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("\"verdict\" : \"DIFFERENT\"", "\"perceptions\"");
  }

  @Test
  void a_summary_is_compact_unless_asked_otherwise() {
    String run = saved("a", UnaryOperator.identity()).toString();

    assertThat(weigh("report", run)).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("●", "Valid?").doesNotContain("twice needs 100 % more");
    assertThat(weigh("report", run, "--summary", "full")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("twice needs 100 % more CPU per request");
    out.getBuffer().setLength(0);
    assertThat(weigh("report", run, "--summary", "none")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).isEmpty();
    assertThat(weigh("report", run, "--summary", "long")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--summary", "long", "compact");
  }

  @Test
  void one_or_two_files_of_jmh_are_shown_and_have_a_page() throws IOException {
    Path first =
        Files.writeString(
            directory.resolve("first.json"), JmhFiles.text("us/op", "[[10, 20], [14, 18]]"));
    Path second =
        Files.writeString(directory.resolve("second.json"), JmhFiles.text("us/op", "[[20], [20]]"));

    assertThat(weigh("report", first.toString())).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .contains("Some.method route=<json>", "fork means: 15.0, 16.0 us/op", "between forks");
    assertThat(directory.resolve("first.html")).content().contains("route=&lt;json&gt;");
    assertThat(weigh("compare", first.toString(), second.toString())).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("+29.1 % [", "described and not judged");
    assertThat(directory.resolve("compare-second.html")).content().contains("+29.1 % [");
    assertThat(weigh("compare", first.toString(), directory.toString())).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void two_files_of_jmh_that_tell_nothing_are_refused() throws IOException {
    String text = JmhFiles.text("us/op", "[[10, 20]]");
    String file = Files.writeString(directory.resolve("single.json"), text).toString();

    assertThat(weigh("compare", file, file)).isEqualTo(ExitCode.MACHINE);
    assertThat(out.toString()).contains("one fork in the first file", "-f 5");
  }

  @Test
  void a_run_is_exported_as_jmh_would_write_it() throws IOException {
    Path run = saved("a", UnaryOperator.identity());

    assertThat(weigh("export", "--jmh", run.toString())).isEqualTo(ExitCode.OK);

    Path file = Files.writeString(directory.resolve("exported.json"), out.toString());
    JmhRun exported = JmhFile.read(file);
    assertThat(exported.results())
        .filteredOn(result -> result.benchmark().equals("weighin.quick.cpu_mix.twice"))
        .singleElement()
        .satisfies(
            result -> {
              assertThat(result.unit()).isEqualTo("us/op");
              assertThat(result.forkMeans()).containsExactly(80.0, 80.0, 80.0, 80.0);
            });
    assertThat(out.toString())
        .contains("\"scoreConfidence\"", "\"mode\" : \"avgt\"", "\"0.0\" : 80.0");
  }

  @Test
  void a_comparison_has_a_page_where_it_is_asked_for() {
    String run = saved("a", UnaryOperator.identity()).toString();
    Path page = directory.resolve("pages/changes.html");

    assertThat(weigh("compare", run, run, "--html", page.toString())).isEqualTo(ExitCode.OK);
    assertThat(page).content().contains("Nothing was shown to have changed.");
    assertThat(weigh("compare", run, run)).isEqualTo(ExitCode.OK);
    assertThat(directory.resolve("a/compare-20260102T030405Z-quick.html")).exists();
  }

  @Test
  void a_network_faster_than_none_is_refused() {
    assertThat(weigh("report", directory.toString(), "--network", "-1")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--network");
  }

  private Path saved(String name, UnaryOperator<ResultLine.Header> change) {
    Path run = directory.resolve(name);
    try (ResultFile file = ResultFile.create(run.resolve(ResultFile.NAME))) {
      for (ResultLine line : FixedRun.of(4, "base", "twice")) {
        file.append(line instanceof ResultLine.Header header ? change.apply(header) : line);
      }
    }
    return run;
  }

  private int weigh(String... arguments) {
    CommandLine command = Weigh.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return command.execute(arguments);
  }
}
