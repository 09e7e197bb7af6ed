package dev.weighin.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.results.FixedRun;
import dev.weighin.benchmarks.results.ResultFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What people get who ask for load from other machines, or for the build of another workspace. */
class ElsewhereTest {
  private final StringWriter err = new StringWriter();
  @TempDir private Path directory;

  @Test
  void a_rerun_needs_two_workspaces() {
    Path run = directory.resolve("run");
    try (ResultFile file = ResultFile.create(run.resolve(ResultFile.NAME))) {
      FixedRun.of("base").forEach(file::append);
    }

    assertThat(weigh("compare --rerun %s ..".formatted(run))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("two workspaces", "the directory of a run");
    assertThat(weigh("compare --rerun .. nowhere")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("'nowhere' is no directory");
    assertThat(weigh("compare --rerun %s ..".formatted(directory))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("framework.yaml");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b --framework hello-jdk             | --framework is for --rerun",
        "a b --profile full                    | --profile is for --rerun",
        "a b --rerun --history results         | --history is for saved runs",
        ".. .. --rerun --framework hello-rust  | 'hello-rust'",
        ".. .. --rerun --profile fast          | --profile",
        ".. .. --rerun --rate 0                | --rate must be"
      })
  void only_a_rerun_is_told_how_to_weigh(String arguments, String said) {
    assertThat(weigh("compare " + arguments)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://127.0.0.1:1                                         | needs --rate",
        "http://127.0.0.1:1 --rate 9                                | --target URL",
        "load:1 --rate 9 --target http://127.0.0.1:2                | --controller must",
        "http://127.0.0.1:1 --rate 9 --target x                     | --target must",
        "http://127.0.0.1:1 hello-jdk                               | it takes no arms",
        "http://127.0.0.1:1 --only startup                          | and not --only",
        "http://127.0.0.1:1 --rate 9 --target http://a:1 --agent x= | --agent must look"
      })
  void a_controller_gets_what_it_needs(String arguments, String said) {
    assertThat(weigh("run --controller " + arguments)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains(said);
  }

  @Test
  void a_target_needs_a_controller() {
    assertThat(weigh("run --target http://127.0.0.1:2")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("add --controller");
  }

  @Test
  void a_controller_that_is_not_there_leaves_no_run_behind() {
    Path run = directory.resolve("none");
    String target = "--rate 9 --target http://127.0.0.1:2 --out " + run;

    assertThat(weigh("run --controller http://127.0.0.1:1 " + target)).isEqualTo(ExitCode.MACHINE);
    assertThat(err.toString()).contains("weigh: GET http://127.0.0.1:1/version failed");
    assertThat(run).doesNotExist();
  }

  private int weigh(String arguments) {
    CommandLine command = Weigh.commandLine();
    command.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err));
    return command.execute(arguments.split(" +"));
  }
}
