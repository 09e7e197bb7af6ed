package dev.weighin.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All servers side by side. */
class UpIT {
  private static final Pattern PAGE =
      Pattern.compile("(?m)^side by side: +(http://127\\.0\\.0\\.1:\\d+/)$");

  private static final Pattern LINE =
      Pattern.compile("(?m)^(\\S+) +(http://127\\.0\\.0\\.1:\\d+)$");

  private static final Pattern DATABASE =
      Pattern.compile("database +postgresql://127\\.0\\.0\\.1:(\\d+)/");

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
      assertThat(throughThePage(weigh, client, "at/again/")).isEqualTo("Hello, World!");
      assertThat(throughThePage(weigh, client, "openapi.json")).contains("/at/hello-jdk");
      weigh.signal("INT");

      assertThat(weigh.exitCode()).isEqualTo(130);
      assertThat(weigh.survivors()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "KILL"})
  void a_database_is_there_for_them_and_gone_with_them(String signal)
      throws IOException, InterruptedException {
    try (WeighProcess weigh =
        WeighProcess.start(Home.workspace().root(), "up", "hello-jdk", "--port", "0")) {
      weigh.await("the server", () -> lines(weigh).size() == 1);
      Matcher database = DATABASE.matcher(weigh.err());
      assertThat(database.find()).as(weigh.err()).isTrue();
      int port = Integer.parseInt(database.group(1));
      assertThat(listens(port)).isTrue();

      weigh.signal(signal);

      weigh.exitCode();
      for (int i = 0; i < 100 && listens(port); i++) {
        Thread.sleep(100);
      }
      assertThat(listens(port)).as("a database on port " + port).isFalse();
      assertThat(weigh.survivors()).isEmpty();
    }
  }

  @Test
  void no_database_is_started_if_none_is_wanted() throws IOException, InterruptedException {
    try (WeighProcess weigh =
        WeighProcess.start(
            Home.workspace().root(), "up", "hello-jdk", "--no-database", "--port", "0")) {
      weigh.await("the server", () -> lines(weigh).size() == 1);

      assertThat(weigh.err()).doesNotContain("database");
      weigh.signal("INT");

      assertThat(weigh.exitCode()).isEqualTo(130);
    }
  }

  private static String throughThePage(WeighProcess weigh, HttpClient client, String path)
      throws IOException, InterruptedException {
    weigh.await("the page", () -> page(weigh).isPresent());
    HttpRequest request = HttpRequest.newBuilder(URI.create(page(weigh).get() + path)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  private static Optional<String> page(WeighProcess weigh) {
    try {
      Matcher page = PAGE.matcher(weigh.err());
      return page.find() ? Optional.of(page.group(1)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
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
