package dev.weighin.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server in development mode, its sources in a workspace of the test's own. */
class DevIT {
  private static final Pattern LINE = Pattern.compile("(?m)^\\S+ +(http://127\\.0\\.0\\.1:\\d+)$");
  private static final String ROUTES =
      "hello-jdk/src/main/java/dev/weighin/hello/jdk/HelloRoutes.java";

  @TempDir private Path workspace;

  @Test
  void what_is_saved_is_soon_answered_and_what_does_not_compile_is_not()
      throws IOException, InterruptedException {
    copyWorkspace();
    Path routes = workspace.resolve(ROUTES);
    String source = Files.readString(routes);
    try (WeighProcess weigh =
            WeighProcess.start(workspace, "dev", "hello-jdk:pool", "--no-database", "--port", "0");
        HttpClient client = HttpClient.newHttpClient()) {
      weigh.await("the server", () -> address(weigh).isPresent());
      assertThat(answer(weigh, client)).contains("Hello, World!");

      Files.writeString(routes, source.replace("Greetings.HELLO_WORLD", "\"Changed!\""));
      weigh.await("the change", () -> answer(weigh, client).equals(Optional.of("Changed!")));

      Files.writeString(routes, source.replace("Greetings.HELLO_WORLD", "nonsense"));
      weigh.await(
          "the error", () -> said(weigh, "HelloRoutes.java:" + lineOf(source) + ": error: "));
      weigh.await("the rest of it", () -> said(weigh, "keeps answering"));
      assertThat(answer(weigh, client)).contains("Changed!");

      Files.writeString(routes, source);
      weigh.await(
          "the old answer", () -> answer(weigh, client).equals(Optional.of("Hello, World!")));
      weigh.signal("TERM");

      assertThat(weigh.exitCode()).isEqualTo(143);
      assertThat(weigh.childrenSeen()).isGreaterThan(1);
      assertThat(weigh.survivors()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "KILL"})
  void a_mode_of_its_own_ends_with_all_it_started(String signal)
      throws IOException, InterruptedException {
    Path mine = Files.createDirectories(workspace.resolve("mine"));
    Files.writeString(
        mine.resolve("framework.yaml"),
        """
        id: mine
        name: Mine
        start: [./mine]
        dev: [sh, -c, "sleep 600 & echo ready http://127.0.0.1:9; wait"]
        ships: [mine]
        variants:
          default: {}
        """);
    try (WeighProcess weigh =
        WeighProcess.start(workspace, "dev", "mine", "--no-database", "--port", "0")) {
      weigh.await("the mode", () -> address(weigh).isPresent());
      weigh.signal(signal);

      assertThat(weigh.exitCode()).isEqualTo(signal.equals("INT") ? 130 : 137);
      assertThat(weigh.childrenSeen()).isGreaterThan(2);
      assertThat(weigh.survivors()).isEmpty();
    }
  }

  private static long lineOf(String source) {
    return source.substring(0, source.indexOf("Greetings.HELLO_WORLD")).lines().count();
  }

  private void copyWorkspace() throws IOException {
    Path root = Home.workspace().root();
    for (String part :
        new String[] {
          "hello-core/src", "hello-jdk/src", "hello-jdk/target", "hello-jdk/framework.yaml"
        }) {
      copy(root.resolve(part), workspace.resolve(part));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static Optional<String> answer(WeighProcess weigh, HttpClient client) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address(weigh).orElseThrow())).build();
    try {
      return Optional.of(client.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      // Between two servers nobody listens.
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<String> address(WeighProcess weigh) {
    try {
      Matcher line = LINE.matcher(weigh.out());
      return line.find() ? Optional.of(line.group(1)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean said(WeighProcess weigh, String words) {
    try {
      return weigh.err().contains(words);
    } catch (IOException e) {
      return false;
    }
  }
}
