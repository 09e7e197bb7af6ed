package dev.weighin.benchmarks.jmh.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Finding one of 200 routes.
 *
 * <p>{@code wrong} tries one pattern after the other, as simple routers do; the last route pays for
 * all before it. {@code right} looks the path up. {@code baseline} tries patterns too, but is
 * lucky: it asks for the first. A benchmark of one route cannot tell the three apart.
 *
 * <p>Run it: {@code ./weigh lesson many-routes}; the servers themselves have 200 routes with {@code
 * ROUTES=200}.
 */
@Lesson(
    title = "One route is no application",
    objective = "Weigh a router with as many routes as the application will have.",
    question =
        "How many times as long does finding the last of 200 routes take by trying one pattern"
            + " after the other as by looking it up?",
    misconception = "\"Routing costs nothing.\"",
    answer =
        "Hundreds of times: microseconds against nanoseconds. Next to an answer that takes 50 µs of"
            + " CPU that may matter or not; on one route nobody would know.",
    atLeast = 5)
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class ManyRoutes {
  private static final int ROUTES = 200;

  private final List<Pattern> patterns =
      IntStream.range(0, ROUTES).mapToObj(ManyRoutes::path).map(Pattern::compile).toList();
  private final Map<String, Pattern> table =
      patterns.stream().collect(Collectors.toMap(Pattern::pattern, Function.identity()));

  // No constants: the compiler would know the answer.
  private String first = path(0);
  private String last = path(ROUTES - 1);

  /** The first route, by trying. */
  @Benchmark
  public Optional<Pattern> baseline() {
    return tryAll(first);
  }

  /** The last route, by trying. */
  @Benchmark
  public Optional<Pattern> wrong() {
    return tryAll(last);
  }

  /** The last route, looked up. */
  @Benchmark
  public Optional<Pattern> right() {
    return Optional.ofNullable(table.get(last));
  }

  private Optional<Pattern> tryAll(String path) {
    return patterns.stream().filter(pattern -> pattern.matcher(path).matches()).findFirst();
  }

  private static String path(int number) {
    return "/r/%03d".formatted(number);
  }
}
