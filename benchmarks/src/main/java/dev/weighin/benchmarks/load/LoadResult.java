package dev.weighin.benchmarks.load;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one phase of load measured, and whether to trust it.
 *
 * @param phase the name of the phase, from its specification
 * @param startedAt when the first request was due, at the earliest
 * @param askedRate arrivals a second that were asked for
 * @param achievedRate requests taken up, divided by the duration asked for
 * @param dropped requests that were due but not taken up, because too many waited already
 * @param all all requests together
 * @param requests each kind of request by its name, in the order of the mix
 * @param bytesSent of requests, headers included
 * @param bytesReceived of answers, headers included
 * @param generator how the generator fared
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
    long bytesSent,
    long bytesReceived,
    GeneratorHealth generator,
    List<LoadProblem> problems) {

  public LoadResult {
    problems = List.copyOf(problems);
  }

  /** Whether the generator did what it was asked to; says nothing about errors of the server. */
  @JsonIgnore
  public boolean isValid() {
    return problems.isEmpty();
  }
}
