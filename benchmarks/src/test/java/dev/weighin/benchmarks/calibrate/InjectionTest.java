package dev.weighin.benchmarks.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.calibrate.agent.Injection;
import dev.weighin.contract.launch.JavaRuntime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent does what it is told to, in a program of its own. */
class InjectionTest {
  private static final Injection NOTHING = Injection.none(Victim.class.getName() + "#handle");

  @TempDir private Path directory;

  private record Ended(int exitCode, String said) {

    long number(int place) {
      return Long.parseLong(said.replaceAll("[^0-9]+", " ").strip().split(" ")[place]);
    }
  }

  @Test
  void as_many_bytes_are_allocated_as_were_asked_for() throws Exception {
    assertThat(run(NOTHING).said()).startsWith("0 bytes");
    assertThat(run(NOTHING.allocating(512)).said()).startsWith("512 bytes");
  }

  /** How much more depends on the machine; that is what a calibration is there to see. */
  @Test
  void cpu_time_is_burnt() throws Exception {
    assertThat(run(NOTHING.burning(100_000)).number(1)).isGreaterThan(20_000);
  }

  @Test
  void a_program_without_the_method_does_not_start() throws Exception {
    Ended ended = run(Injection.none(Victim.class.getName() + "#nowhere"));

    assertThat(ended.exitCode()).isNotZero();
    assertThat(ended.said()).contains("nothing was woven into");
  }

  private Ended run(Injection injection) throws IOException, InterruptedException {
    Path agent = AgentJar.write(directory);
    Process process =
        new ProcessBuilder(
                JavaRuntime.executable().toString(),
                "-javaagent:%s=%s".formatted(agent, injection.options()),
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }
}
