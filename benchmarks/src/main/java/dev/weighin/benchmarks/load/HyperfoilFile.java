package dev.weighin.benchmarks.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Phases of load as a benchmark file of Hyperfoil ({@code .hf.yaml}), for a controller with agents
 * on other machines. The file says itself what of the phases it cannot say.
 */
public final class HyperfoilFile {
  private static final String COMMENT =
      """
      # Load of Weigh-in as a benchmark of Hyperfoil: upload it to a controller, or run it with Hyperfoil's own tools.
      # It says of each phase: the requests and their shares, the mean arrival rate of a Poisson process, how long it
      # lasts, connections (over all agents together), the time-out of an answer, and the status it must have.
      # It cannot say:
      # - the seed: Hyperfoil draws arrivals of its own, others each time;
      # - when a late request was due: Hyperfoil counts from the moment it could begin, so a generator that is late
      #   itself does not show;
      # - bodies: Weigh-in looks at every tenth answer, Hyperfoil here at none;
      # - new connections for each phase: Hyperfoil keeps those of the first.
      """;

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  private HyperfoilFile() {}

  /**
   * Write phases that follow each other.
   *
   * @param name what a controller calls the benchmark
   * @param phases the phases in their order, each with a name of its own; all of one target, with
   *     the same connections and time-out
   * @param agents the agents of a controller that has some, by name: where each is to be started,
   *     such as {@code load-1.example.org}; empty for a controller that makes the load itself
   * @return the text of the file
   */
  public static String of(String name, List<LoadSpec> phases, Map<String, String> agents) {
    requireOneTarget(phases);
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("name", name);
    file.put("http", http(phases.getFirst()));
    file.put("ergonomics", ergonomics());
    if (!agents.isEmpty()) {
      file.put("agents", agents);
    }
    file.put("threads", 1);
    // What went wrong is judged by whoever reads the statistics, phase by phase.
    file.put("failurePolicy", "CONTINUE");
    List<Object> written = new ArrayList<>();
    LoadSpec last = null;
    for (LoadSpec phase : phases) {
      written.add(Map.of(phase.phase(), Map.of("constantRate", constantRate(phase, last))));
      last = phase;
    }
    file.put("phases", written);
    return COMMENT + YAML.writeValueAsString(file);
  }

  /** What Hyperfoil calls the part of a phase that makes one kind of request. */
  public static String partOf(LoadSpec phase, LoadRequest request) {
    return phase.mix().size() == 1 ? phase.phase() : phase.phase() + "/" + request.name();
  }

  private static void requireOneTarget(List<LoadSpec> phases) {
    long kinds =
        phases.stream()
            .map(phase -> List.of(phase.target(), phase.connections(), phase.timeout()))
            .distinct()
            .count();
    if (kinds != 1) {
      throw new IllegalArgumentException(
          "a benchmark file has one target, number of connections and time-out, not " + kinds);
    }
  }

  private static Map<String, Object> http(LoadSpec phase) {
    Map<String, Object> http = new LinkedHashMap<>();
    http.put("protocol", phase.target().getScheme());
    http.put("host", phase.target().getHost());
    http.put("port", phase.target().getPort());
    http.put("allowHttp2", false);
    http.put("sharedConnections", phase.connections());
    http.put("requestTimeout", phase.timeout().toMillis() + "ms");
    return http;
  }

  /** Requests go out as they are written here, and every answer counts as it is. */
  private static Map<String, Object> ergonomics() {
    Map<String, Object> ergonomics = new LinkedHashMap<>();
    ergonomics.put("repeatCookies", false);
    ergonomics.put("userAgentFromSession", false);
    ergonomics.put("autoRangeCheck", false);
    ergonomics.put("stopOnInvalid", false);
    return ergonomics;
  }

  private static Map<String, Object> constantRate(LoadSpec phase, LoadSpec after) {
    Map<String, Object> rate = new LinkedHashMap<>();
    rate.put("usersPerSec", phase.arrivalRate());
    rate.put("variance", true);
    rate.put("duration", phase.duration().toMillis() + "ms");
    rate.put("maxDuration", phase.mostDuration().toMillis() + "ms");
    rate.put("maxSessions", phase.mostWaiting());
    rate.put("sessionLimitPolicy", "CONTINUE");
    if (after != null) {
      rate.put("startAfterStrict", after.phase());
    }
    if (phase.mix().size() == 1) {
      rate.put("scenario", scenario(phase.mix().getFirst()));
    } else {
      // A Poisson process whose arrivals choose by weight is as many Poisson processes.
      rate.put("forks", phase.mix().stream().map(HyperfoilFile::fork).toList());
    }
    return rate;
  }

  private static Map<String, Object> fork(LoadRequest request) {
    Map<String, Object> fork = new LinkedHashMap<>();
    fork.put("weight", request.weight());
    fork.put("scenario", scenario(request));
    return Map.of(request.name(), fork);
  }

  private static List<Object> scenario(LoadRequest request) {
    return List.of(Map.of(request.name(), List.of(Map.of("httpRequest", httpRequest(request)))));
  }

  private static Map<String, Object> httpRequest(LoadRequest request) {
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("method", request.method());
    step.put("path", Map.of("value", request.path()));
    if (!request.headers().isEmpty()) {
      step.put("headers", request.headers());
    }
    if (!request.body().isEmpty()) {
      step.put("body", Map.of("text", request.body()));
    }
    step.put("metric", request.name());
    step.put(
        "handler", Map.of("status", Map.of("range", String.valueOf(request.expectedStatus()))));
    return step;
  }
}
