package dev.weighin.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is written for other tools, and what is refused; {@link WeighTest} has a saved run. */
class ExportTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path directory;

  @Test
  void an_exported_load_names_the_server_the_rate_and_the_agents() {
    String load = "--target http://10.0.0.5:81 --rate 40,90 --agent one=load-1 --profile standard";

    assertThat(export("--hyperfoil " + load)).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .startsWith("#")
        .contains("10.0.0.5", "port: 81", "usersPerSec: 40.0", "usersPerSec: 90.0", "load-1")
        .contains("warm-up:", "lower-mix:", "upper-create:", "lower-delay-100:")
        .doesNotContain("lower-held");
  }

  @Test
  void a_load_is_exported_into_a_file() throws IOException {
    Path file = directory.resolve("load.hf.yaml");

    assertThat(export("--hyperfoil --out " + file)).isEqualTo(ExitCode.OK);
    assertThat(file).content().contains("127.0.0.1", "port: 8080", "usersPerSec: 500.0");
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.5:80",
        "https://10.0.0.5:80",
        "http://10.0.0.5",
        "http://10.0.0.5:80/x",
        "http://user:secret@10.0.0.5:80",
        "mailto:x",
        "http://"
      })
  void a_target_that_is_no_address_of_a_server_is_refused(String target) {
    assertThat(export("--hyperfoil --target " + target)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--target must look like http://HOST:PORT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--out x                   | specify one of these",
        "--jmh a --hyperfoil       | mutually exclusive",
        "--jmh a --rate 9 --out x  | not with it: --rate",
        "--jmh nowhere             | nowhere",
        "--hyperfoil --rate 0      | --rate must be",
        "--hyperfoil --connections 0 | --connections must be",
        "--hyperfoil --target http://a:1 --target http://b:1 | one server, not 2"
      })
  void an_export_has_one_format_and_only_what_belongs_to_it(String arguments, String said) {
    assertThat(export(arguments)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains(said);
  }

  private int export(String arguments) {
    CommandLine command = Weigh.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return command.execute(("export " + arguments).split(" +"));
  }
}
