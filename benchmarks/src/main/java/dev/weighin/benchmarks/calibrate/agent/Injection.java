package dev.weighin.benchmarks.calibrate.agent;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * By how much a server is slowed down. All amounts may be 0: then the agent is there and does
 * nothing, which is what a slowed server is held against.
 *
 * @param into the method every request goes through, {@code package.Class#method}
 * @param cpuNanos CPU time each request burns on top, in nanoseconds
 * @param bytes heap bytes each request allocates on top; 0 or a multiple of 8 from 16 on
 * @param startUpMillis how long the server waits before its own code starts, in milliseconds
 */
public record Injection(String into, long cpuNanos, int bytes, long startUpMillis) {

  /** An injection of nothing. */
  public static Injection none(String into) {
    return new Injection(into, 0, 0, 0);
  }

  /** The same with that much CPU time a request. */
  public Injection burning(long nanos) {
    return new Injection(into, nanos, bytes, startUpMillis);
  }

  /** The same with that many bytes a request. */
  public Injection allocating(int size) {
    return new Injection(into, cpuNanos, size, startUpMillis);
  }

  /** The same with a start that takes longer. */
  public Injection delaying(long millis) {
    return new Injection(into, cpuNanos, bytes, millis);
  }

  /** The options of the agent, as they stand behind its file name. */
  public String options() {
    return "into=%s,cpu-nanos=%d,bytes=%d,start-up-millis=%d"
        .formatted(into, cpuNanos, bytes, startUpMillis);
  }

  /** Read what {@link #options} wrote. */
  static Injection parse(String options) {
    Map<String, String> values =
        Arrays.stream(options.split(","))
            .map(option -> option.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    return new Injection(
        values.get("into"),
        Long.parseLong(values.get("cpu-nanos")),
        Integer.parseInt(values.get("bytes")),
        Long.parseLong(values.get("start-up-millis")));
  }

  String className() {
    return into.substring(0, into.indexOf('#'));
  }

  String methodName() {
    return into.substring(into.indexOf('#') + 1);
  }
}
