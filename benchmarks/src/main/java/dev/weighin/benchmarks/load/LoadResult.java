package dev.weighin.benchmarks.load;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one phase of load measured, and whether to trust it.
 *
 * @param phase the name of the phase, from its specification
 * @param startedAt when the first request was due, at the earliest
 * @param askedRate arrivals a second that were asked for
 * @param achievedRate requests taken up, divided by the duration asked for
 * @param dropped requests that were due but not taken up, because too many waited already; agents
 *     of a controller do not count them, {@code problems} says if there were any
 * @param all all requests together
 * @param requests each kind of request by its name, in the order of the mix
 * @param bytesSent of requests, headers included; null if the agents of a controller made the load
 * @param bytesReceived of answers, headers included; null in the same case
 * @param generator how the generator fared; null in the same case
 * @param problems why the result is invalid; empty if it is not
 */
public record LoadResult(
    String phase,
    Instant startedAt,
    double askedRate,
    double achievedRate,
    long dropped,
    RequestResult all,
    Map<String, RequestResult> requests,
    Long bytesSent,
    Long bytesReceived,
    GeneratorHealth generator,
    List<LoadProblem> problems) {

  public LoadResult {
    problems = List.copyOf(problems);
  }

  /**
   * What the agents of a controller measured.
   *
   * @param requests each kind of request by its name, in the order of the mix
   * @param problems what the controller itself found wrong
   */
  public static LoadResult ofAgents(
      LoadSpec spec,
      Instant startedAt,
      Map<String, RequestResult> requests,
      List<LoadProblem> problems) {
    RequestResult all = RequestResult.together(requests.values());
    return new LoadResult(
        spec.phase(),
        startedAt,
        spec.arrivalRate(),
        all.started() / (spec.duration().toNanos() / 1e9),
        0,
        all,
        requests,
        null,
        null,
        null,
        Stream.concat(problems.stream(), GeneratorRules.brokenByRate(spec, all.started()).stream())
            .toList());
  }

  /** Whether the generator did what it was asked to; says nothing about errors of the server. */
  @JsonIgnore
  public boolean isValid() {
    return problems.isEmpty();
  }
}
