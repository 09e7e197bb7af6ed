package dev.weighin.benchmarks.develop;

import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.LaunchFailedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Takes the times of one framework: builds its module, starts its development mode, and saves a
 * changed file again and again.
 *
 * @param framework in a copy of the workspace, for its sources are changed
 * @param repository what its module needs of others; see {@link ModuleBuild}
 * @param directory where logs go
 * @param port a free port for the development mode
 * @param saves how often a file is saved after the first time, 1 or more
 */
public record BuildTrial(
    Framework framework, Path repository, Path directory, int port, int saves) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration ONE_ANSWER = Duration.ofSeconds(60);
  private static final long PAUSE_MILLIS = 2;

  /** Whoever saves has looked at the answer before. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** Build all that is needed once, so that the first block has no more to do than the others. */
  public void prepare() throws InterruptedException {
    build().prepare();
  }

  /**
   * Take the times.
   *
   * @throws LaunchFailedException if a build fails, or a change is not answered
   */
  public BuildTimes run(int block) throws InterruptedException {
    AnswerLine line = AnswerLine.of(framework);
    try {
      Duration clean = build().clean();
      line.say("Hello, incremental build!");
      Duration incremental = build().again();
      long begun = System.nanoTime();
      try (DevelopmentServer server =
          DevelopmentServer.start(
              framework,
              Framework.DEFAULT_VARIANT,
              directory,
              Map.of("PORT", String.valueOf(port)),
              _ -> {})) {
        Duration ready = Duration.ofNanos(System.nanoTime() - begun);
        List<Long> answered = following(server, () -> save(line, server.uri()));
        return new BuildTimes(
            block,
            framework.id(),
            clean.toMillis(),
            incremental.toMillis(),
            ready.toMillis(),
            answered.getFirst(),
            answered.subList(1, answered.size()));
      }
    } finally {
      line.restore();
    }
  }

  private ModuleBuild build() {
    return new ModuleBuild(framework, repository, directory.resolve("build.log"));
  }

  /** Do something while the answers of a server follow its sources. */
  private static <T> T following(DevelopmentServer server, Interruptible<T> work)
      throws InterruptedException {
    Thread follower = Thread.ofPlatform().name("follow").daemon().start(() -> follow(server));
    try {
      return work.run();
    } finally {
      follower.interrupt();
      follower.join();
    }
  }

  private static void follow(DevelopmentServer server) {
    try {
      server.follow();
    } catch (InterruptedException e) {
      // All was saved.
    }
  }

  private interface Interruptible<T> {
    T run() throws InterruptedException;
  }

  private List<Long> save(AnswerLine line, URI server) throws InterruptedException {
    List<Long> millis = new ArrayList<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      await("Hello, incremental build!", client, server);
      for (int save = 0; save <= saves; save++) {
        Thread.sleep(LOOK);
        String answer = "Hello, save %d!".formatted(save);
        long saved = System.nanoTime();
        line.say(answer);
        await(answer, client, server);
        millis.add(Duration.ofNanos(System.nanoTime() - saved).toMillis());
      }
    }
    return millis;
  }

  private void await(String answer, HttpClient client, URI server) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.resolve("/")).timeout(ONE_ANSWER).build();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!answer.equals(answer(client, request))) {
      if (System.nanoTime() > deadline) {
        throw new LaunchFailedException(
            framework.id(), "did not come to answer " + answer, List.of());
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  /** What it answers; nothing while it is being started anew. */
  private static String answer(HttpClient client, HttpRequest request) throws InterruptedException {
    try {
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "";
    }
  }
}
