package dev.weighin.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** All servers side by side. */
class UpIT {
  private static final Pattern LINE =
      Pattern.compile("(?m)^(\\S+) +(http://127\\.0\\.0\\.1:\\d+)$");

  @Test
  void servers_answer_side_by_side_on_free_ports_until_they_are_stopped()
      throws IOException, InterruptedException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        WeighProcess weigh =
            WeighProcess.start(
                Home.workspace().root(),
                "up",
                "hello-jdk",
                "again=hello-jdk",
                "--port",
                String.valueOf(taken.getLocalPort()));
        HttpClient client = HttpClient.newHttpClient()) {
      weigh.await("both servers", () -> lines(weigh).size() == 2);

      for (MatchResult line : lines(weigh)) {
        assertThat(line.group(2)).doesNotEndWith(":" + taken.getLocalPort());
        HttpRequest request = HttpRequest.newBuilder(URI.create(line.group(2) + "/")).build();
        assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("Hello, World!");
      }
      weigh.signal("INT");

      assertThat(weigh.exitCode()).isEqualTo(130);
      assertThat(weigh.survivors()).isEmpty();
    }
  }

  private static List<MatchResult> lines(WeighProcess weigh) {
    try {
      return LINE.matcher(weigh.out()).results().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
