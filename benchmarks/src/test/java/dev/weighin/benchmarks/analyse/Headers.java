package dev.weighin.benchmarks.analyse;

import dev.weighin.benchmarks.results.ResultLine.ArmLine;
import dev.weighin.benchmarks.results.ResultLine.Header;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Headers of result files that differ in one thing from others. */
public final class Headers {
  private Headers() {}

  /** The same with the last arm as the sentinel of the first. */
  public static Header withSentinel(Header header) {
    List<ArmLine> arms = new ArrayList<>(header.arms());
    ArmLine twin = arms.getFirst();
    ArmLine last = arms.removeLast();
    arms.add(
        new ArmLine(
            last.label(),
            twin.framework(),
            twin.name(),
            twin.variant(),
            twin.threadModel(),
            twin.jvm(),
            twin.artifactSha256(),
            true));
    return with(header, header.runId(), header.connections(), arms, header.host());
  }

  /** The same under another name. */
  public static Header named(Header header, String runId) {
    return with(header, runId, header.connections(), header.arms(), header.host());
  }

  /** The same with another number of connections. */
  public static Header connections(Header header, int connections) {
    return with(header, header.runId(), connections, header.arms(), header.host());
  }

  /** The same on a machine that differs in one fact. */
  public static Header host(Header header, String fact, String value) {
    Map<String, String> host = new HashMap<>(header.host());
    host.put(fact, value);
    return with(header, header.runId(), header.connections(), header.arms(), host);
  }

  /** The same with another build of one arm. */
  public static Header built(Header header, String arm, String digest) {
    List<ArmLine> arms =
        header.arms().stream()
            .map(
                one ->
                    one.label().equals(arm)
                        ? new ArmLine(
                            one.label(),
                            one.framework(),
                            one.name(),
                            one.variant(),
                            one.threadModel(),
                            one.jvm(),
                            digest,
                            one.sentinel())
                        : one)
            .toList();
    return with(header, header.runId(), header.connections(), arms, header.host());
  }

  private static Header with(
      Header header, String runId, int connections, List<ArmLine> arms, Map<String, String> host) {
    return new Header(
        header.format(),
        header.version(),
        runId,
        header.startedAt(),
        header.toolVersion(),
        header.profile(),
        header.schedule(),
        arms,
        header.askedRates(),
        connections,
        header.seed(),
        header.order(),
        header.pinning(),
        header.sharedFlags(),
        host);
  }
}
