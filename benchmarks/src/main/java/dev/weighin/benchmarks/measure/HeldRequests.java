package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.load.LoadSpec;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps a number of slow requests waiting in a server, each on a connection of its own: whenever
 * one is answered, the next takes its place. They are spread over time, so that they do not come
 * and go all at once. Closing it waits for the last answers.
 */
final class HeldRequests implements AutoCloseable {
  private static final int MILLIS = 2_000;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(LoadSpec.ANSWER_TIMEOUT)
          .build();

  /** Those who wait for the last answer to be counted: the one who closes, and every request. */
  private final Phaser waiting = new Phaser(1);

  private final AtomicInteger wrong = new AtomicInteger();
  private final AtomicInteger right = new AtomicInteger();
  private final HttpRequest slow;
  private volatile boolean ending;

  private HeldRequests(URI server) {
    slow =
        HttpRequest.newBuilder(server.resolve("/delay/" + MILLIS))
            .timeout(LoadSpec.ANSWER_TIMEOUT)
            .build();
  }

  /** Begin to hold; on return all are waiting. */
  static HeldRequests hold(int count, URI server) throws InterruptedException {
    HeldRequests held = new HeldRequests(server);
    for (int i = 0; i < count; i++) {
      held.ask();
      Thread.sleep(MILLIS / count);
    }
    return held;
  }

  /** How many were answered as they must be, so far. */
  int right() {
    return right.get();
  }

  /** How many were answered wrongly or not at all, so far. */
  int wrong() {
    return wrong.get();
  }

  @Override
  public void close() {
    ending = true;
    waiting.arriveAndAwaitAdvance();
    client.close();
  }

  private void ask() {
    waiting.register();
    client
        .sendAsync(slow, BodyHandlers.ofString())
        .whenComplete(
            (answer, failure) -> {
              boolean isRight = failure == null && isRight(answer);
              (isRight ? right : wrong).incrementAndGet();
              if (isRight && !ending) {
                ask();
              }
              waiting.arriveAndDeregister();
            });
  }

  private static boolean isRight(HttpResponse<String> answer) {
    return answer.statusCode() == 200 && answer.body().equals(String.valueOf(MILLIS));
  }
}
