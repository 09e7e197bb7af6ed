package dev.weighin.benchmarks.load;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * One phase of load: requests that arrive at random moments, independent of each other, at a given
 * mean rate (a Poisson process, an open loop); or a closed loop, in which each connection asks
 * again as soon as it is answered.
 *
 * @param phase what the phase is called in results, such as "warm-up 1"
 * @param target the server, {@code http://host:port}
 * @param mix what is requested; each arrival draws one by weight
 * @param arrivalRate arrivals a second, on average; above 0, or {@link #CLOSED_LOOP}
 * @param duration how long requests arrive
 * @param connections how many connections are kept open and shared; a request that finds none free
 *     waits, and the wait is part of its response time
 * @param timeout how long an answer may take once the request was sent
 * @param seed the same seed draws the same arrivals and the same requests
 */
public record LoadSpec(
    String phase,
    URI target,
    List<LoadRequest> mix,
    double arrivalRate,
    Duration duration,
    int connections,
    Duration timeout,
    long seed) {
  /** How long an answer may take where nothing else is asked for. */
  public static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

  /** The rate of a closed loop. */
  public static final double CLOSED_LOOP = Double.POSITIVE_INFINITY;

  /** Hyperfoil's own measure of how many may be under way: the arrivals of 15 seconds. */
  private static final int SECONDS_WAITING = 15;

  private static final int LEAST_WAITING = 1000;

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  public LoadSpec {
    mix = List.copyOf(mix);
    if (mix.isEmpty()) {
      throw new IllegalArgumentException(phase + " requests nothing");
    }
    if (mix.stream().map(LoadRequest::name).distinct().count() < mix.size()) {
      throw new IllegalArgumentException(phase + " has two requests of the same name");
    }
    if (!(arrivalRate > 0) || connections < 1 || !duration.isPositive() || !timeout.isPositive()) {
      throw new IllegalArgumentException(
          phase + " needs a rate, connections, a duration and a time-out above 0");
    }
    if (!"http".equals(target.getScheme()) || target.getPort() < 0) {
      throw new IllegalArgumentException(target + " is not of the form http://host:port");
    }
  }

  /** Whether it is a closed loop. */
  @JsonIgnore
  public boolean isClosedLoop() {
    return arrivalRate == CLOSED_LOOP;
  }

  /** The most arrivals that may be under way or wait at a time; more are dropped. */
  int mostWaiting() {
    return Math.max(LEAST_WAITING, (int) (SECONDS_WAITING * arrivalRate));
  }

  /** When the phase is given up, whatever is still unanswered. */
  Duration mostDuration() {
    return duration.plus(timeout).plus(PATIENCE);
  }
}
