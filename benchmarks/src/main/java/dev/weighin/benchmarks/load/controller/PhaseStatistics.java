package dev.weighin.benchmarks.load.controller;

import dev.weighin.benchmarks.load.HyperfoilFile;
import dev.weighin.benchmarks.load.LoadError;
import dev.weighin.benchmarks.load.LoadProblem;
import dev.weighin.benchmarks.load.LoadRequest;
import dev.weighin.benchmarks.load.LoadResult;
import dev.weighin.benchmarks.load.LoadSpec;
import dev.weighin.benchmarks.load.RequestResult;
import dev.weighin.benchmarks.load.ResponseTimes;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/**
 * Reads what a controller tells of one phase.
 *
 * @param spec the phase
 * @param run the run it was part of
 * @param entries the statistics of the whole run
 * @param histograms fetches the histogram of an entry, merged over all agents
 */
record PhaseStatistics(
    LoadSpec spec,
    ControllerReply.Run run,
    List<ControllerReply.Entry> entries,
    Function<ControllerReply.Entry, ControllerReply.Histogram> histograms) {
  /** The words of Hyperfoil for a start that was due while no session was free. */
  private static final String SESSION_LIMIT = "session limit";

  LoadResult result() {
    Map<String, RequestResult> requests = new LinkedHashMap<>();
    spec.mix().forEach(request -> requests.put(request.name(), result(request, entry(request))));
    Instant startedAt =
        Instant.ofEpochMilli(
            spec.mix().stream()
                .mapToLong(request -> entry(request).summary().startTime())
                .min()
                .orElseThrow());
    return LoadResult.ofAgents(spec, startedAt, requests, problems());
  }

  private ControllerReply.Entry entry(LoadRequest request) {
    return entries.stream()
        .filter(entry -> entry.phase().equals(HyperfoilFile.partOf(spec, request)))
        .filter(entry -> entry.metric().equals(request.name()) && entry.summary() != null)
        .findFirst()
        .orElseThrow(
            () ->
                new ControllerException(
                    "run %s has no statistics of '%s' in phase %s: nothing of it was sent"
                        .formatted(run.id(), request.name(), spec.phase())));
  }

  private RequestResult result(LoadRequest request, ControllerReply.Entry entry) {
    ControllerReply.Summary summary = entry.summary();
    long right = summary.responseCount() - summary.invalid();
    return new RequestResult(
        summary.requestCount(),
        summary.responseCount(),
        // Of the others Hyperfoil tells the first digit only.
        right > 0 ? Map.of(request.expectedStatus(), right) : Map.of(),
        errors(summary),
        0,
        ResponseTimes.of(decoded(entry)));
  }

  private static Map<LoadError, Long> errors(ControllerReply.Summary summary) {
    Map<LoadError, Long> errors = new EnumMap<>(LoadError.class);
    errors.put(LoadError.UNEXPECTED_STATUS, summary.invalid());
    errors.put(LoadError.TIMEOUT, summary.requestTimeouts());
    // The connection of a request that timed out is closed, and counted as lost once more.
    long lost = summary.connectionErrors() + summary.internalErrors() - summary.requestTimeouts();
    errors.put(LoadError.CONNECTION_LOST, Math.max(0, lost));
    errors.values().removeIf(count -> count == 0);
    return errors;
  }

  private Histogram decoded(ControllerReply.Entry entry) {
    byte[] log = String.valueOf(histograms.apply(entry).data()).getBytes(StandardCharsets.UTF_8);
    try (HistogramLogReader reader = new HistogramLogReader(new ByteArrayInputStream(log))) {
      if (reader.nextIntervalHistogram() instanceof Histogram histogram) {
        return histogram;
      }
    } catch (RuntimeException e) {
      throw new ControllerException(
          "the histogram of phase %s cannot be read".formatted(entry.phase()), e);
    }
    throw new ControllerException(
        "the histogram of phase %s cannot be read".formatted(entry.phase()));
  }

  private boolean isPart(String name) {
    return spec.mix().stream()
        .anyMatch(request -> name.equals(HyperfoilFile.partOf(spec, request)));
  }

  private List<LoadProblem> problems() {
    List<LoadProblem> problems = new ArrayList<>();
    boolean dropped =
        entries.stream()
            .filter(entry -> isPart(entry.phase()))
            .flatMap(entry -> entry.failedSLAs().stream())
            .anyMatch(failure -> failure.contains(SESSION_LIMIT));
    if (dropped) {
      problems.add(
          new LoadProblem(
              LoadProblem.Kind.DROPPED_STARTS,
              "requests were dropped because too many were waiting already (Hyperfoil does not tell"
                  + " how many)"));
    }
    return problems;
  }
}
