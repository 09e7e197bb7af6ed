package dev.weighin.benchmarks.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.contract.launch.RunningServer;
import dev.weighin.contract.launch.ServerLauncher;
import dev.weighin.contract.launch.Workspace;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The method that calibrations weave into is there in the real server, and still answers. */
class InjectedServerIT {
  @TempDir private Path directory;

  @Test
  void hello_jdk_starts_with_the_agent_and_answers_as_before() throws Exception {
    InjectedServer server =
        new InjectedServer(
            Workspace.around(Path.of("")).framework("hello-jdk"), AgentJar.write(directory));
    Arm arm = server.arm("slowed", SlowdownCheck.NOTHING.burning(1_000).allocating(512));
    ServerLauncher launcher =
        ServerLauncher.of(arm.framework(), arm.variant(), directory.resolve("slowed.log"));

    try (RunningServer running = launcher.start();
        HttpClient client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(running.uri().resolve("/")).build(), BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("Hello, World!");
    }
    assertThat(launcher.commandLine()).anyMatch(word -> word.startsWith("-javaagent:"));
  }
}
