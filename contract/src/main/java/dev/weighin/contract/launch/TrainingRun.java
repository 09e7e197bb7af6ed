package dev.weighin.contract.launch;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/**
 * What a server does while the JVM notes what to keep in an {@link AotCache}: it answers requests
 * of the contract that need no database, right and wrong ones, always the same.
 */
final class TrainingRun {
  private static final int ROUNDS = 20;
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static final List<Exercise> EXERCISES =
      List.of(
          new Exercise("/", 200),
          new Exercise("/hello/Ada", 200),
          new Exercise("/hello?name=Ada&times=3", 200),
          new Exercise("/json", 200),
          new Exercise("/items/10", 200),
          new Exercise("/greetings", "{\"name\":\"Ada\",\"language\":\"en\"}", 201),
          new Exercise("/greetings", "{\"name\":\"\",\"language\":\"en\"}", 422),
          new Exercise("/greetings", 200),
          new Exercise("/stream/10", 200),
          new Exercise("/health/ready", 200),
          new Exercise("/hello?times=0", 400),
          new Exercise("/nowhere", 404));

  /** A request, POST if it has a body, and the status the contract asks for. */
  private record Exercise(String target, String body, int status) {
    Exercise(String target, int status) {
      this(target, null, status);
    }

    HttpRequest request(RunningServer server) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(server.uri().resolve(target)).timeout(TIMEOUT);
      return body == null
          ? request.build()
          : request
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(body))
              .build();
    }
  }

  private TrainingRun() {}

  /**
   * Ask them all, some times.
   *
   * @throws LaunchFailedException if an answer is wrong or missing
   */
  static void of(RunningServer server) throws InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (int round = 0; round < ROUNDS; round++) {
        for (Exercise exercise : EXERCISES) {
          ask(exercise, server, client);
        }
      }
    }
  }

  private static void ask(Exercise exercise, RunningServer server, HttpClient client)
      throws InterruptedException {
    try {
      int status = client.send(exercise.request(server), BodyHandlers.discarding()).statusCode();
      if (status != exercise.status()) {
        throw server.failed(
            "answered %s with %d instead of %d, in the training run for its AOT cache"
                .formatted(exercise.target(), status, exercise.status()));
      }
    } catch (IOException e) {
      throw server.failed(
          "did not answer %s in the training run for its AOT cache: %s"
              .formatted(exercise.target(), e));
    }
  }
}
