package dev.weighin.benchmarks.load.controller;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The REST interface of a controller of Hyperfoil, as far as it is used here. Every call is bounded
 * in time and in what is read; none is tried twice.
 */
public final class Controller {
  /** The variable that holds the password of a controller that wants one. */
  public static final String PASSWORD_VARIABLE = "WEIGH_CONTROLLER_PASSWORD";

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final long MOST_BYTES = 16L * 1024 * 1024;
  private static final int MOST_SHOWN = 300;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final ControllerAddress address;
  private final Optional<String> authorization;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * A controller; nothing is sent yet.
   *
   * @param password of the controller, empty if it wants none
   * @throws IllegalArgumentException if the password would be sent for others to read
   */
  public Controller(ControllerAddress address, Optional<String> password) {
    if (password.isPresent() && !address.isPrivate()) {
      throw new IllegalArgumentException(
          "--controller %s would get the password of %s unencrypted; use https"
              .formatted(address, PASSWORD_VARIABLE));
    }
    this.address = address;
    this.authorization =
        password.map(
            word ->
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(("weigh:" + word).getBytes(StandardCharsets.UTF_8)));
  }

  /** The version of Hyperfoil. */
  public String version() {
    return json(get("/version", 200), ControllerReply.Version.class).version();
  }

  /** Store a benchmark under the name it has, in place of an older one. */
  void upload(String file) {
    send(
        request("/benchmark")
            .header("Content-Type", "text/vnd.yaml")
            .POST(BodyPublishers.ofString(file)),
        204);
  }

  /** Start a stored benchmark. */
  ControllerReply.Run start(String benchmark, String description) {
    String path = "/benchmark/%s/start?desc=%s".formatted(encoded(benchmark), encoded(description));
    return json(get(path, 202), ControllerReply.Run.class);
  }

  ControllerReply.Run run(String id) {
    return json(get("/run/" + encoded(id), 200), ControllerReply.Run.class);
  }

  void kill(String id) {
    // Its description says 200, its source 202.
    get("/run/%s/kill".formatted(encoded(id)), 200, 202);
  }

  ControllerReply.Statistics statistics(String id) {
    return json(
        get("/run/%s/stats/total".formatted(encoded(id)), 200), ControllerReply.Statistics.class);
  }

  ControllerReply.Histogram histogram(String id, ControllerReply.Entry entry) {
    String path =
        "/run/%s/stats/histogram?phase=%s&stepId=%d&metric=%s"
            .formatted(
                encoded(id), encoded(entry.phase()), entry.stepId(), encoded(entry.metric()));
    return json(get(path, 200), ControllerReply.Histogram.class);
  }

  @Override
  public String toString() {
    return address.toString();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path)).timeout(ANSWER);
    authorization.ifPresent(value -> request.header("Authorization", value));
    return request;
  }

  private String get(String path, Integer... expected) {
    return send(request(path).header("Accept", "application/json").GET(), expected);
  }

  private String send(HttpRequest.Builder builder, Integer... expected) {
    HttpRequest request = builder.build();
    String what = request.method() + " " + request.uri();
    try {
      HttpResponse<String> response =
          client.send(
              request,
              BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MOST_BYTES));
      if (!List.of(expected).contains(response.statusCode())) {
        throw new ControllerException(refusal(what, response));
      }
      return response.body();
    } catch (IOException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new ControllerException("%s failed: %s".formatted(what, why), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ControllerException(what + " was interrupted", e);
    }
  }

  private static String refusal(String what, HttpResponse<String> response) {
    String said = response.body().strip();
    String shown = said.length() > MOST_SHOWN ? said.substring(0, MOST_SHOWN) + "..." : said;
    String hint =
        switch (response.statusCode()) {
          case 301 -> " (it wants a job of a CI server to start its runs)";
          case 401 -> " (it wants a password: set " + PASSWORD_VARIABLE + ")";
          default -> "";
        };
    return "%s was answered with %d%s%s"
        .formatted(what, response.statusCode(), hint, shown.isEmpty() ? "" : ": " + shown);
  }

  private <T> T json(String text, Class<T> type) {
    try {
      T value = JSON.readValue(text, type);
      if (value != null) {
        return value;
      }
    } catch (JacksonException e) {
      throw new ControllerException(
          "%s does not answer like a controller of Hyperfoil: %s"
              .formatted(address, e.getOriginalMessage()),
          e);
    }
    throw new ControllerException(address + " does not answer like a controller of Hyperfoil");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
