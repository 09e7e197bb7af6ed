package dev.weighin.benchmarks.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How often verdicts came out in some way in simulated runs; {@code docs/how-it-measures.md} has
 * all of them, and says how they are made.
 *
 * @param name what it is called there
 * @param words the same for a reader of the page
 * @param percent how often, in percent
 */
public record ErrorRate(String name, String words, double percent) {
  private static final String FILE = "/dev/weighin/benchmarks/analyse/error-rates.txt";
  private static final Pattern LINE = Pattern.compile("(.+?)\\s+([0-9.]+) %");

  /** Those a reader should know by the name they have in the file, in words, in that order. */
  private static final Map<String, String> QUOTED = new LinkedHashMap<>();

  static {
    QUOTED.put("A/A, 2 arms, 3 blocks: DIFFERENT", "two identical servers, 3 blocks: different");
    QUOTED.put(
        "A/A, 4 arms, 3 blocks: any DIFFERENT",
        "four identical servers, 3 blocks: any two of them different");
    QUOTED.put(
        "A/A, 4 arms, 8 blocks: any DIFFERENT",
        "four identical servers, 8 blocks: any two of them different");
    QUOTED.put(
        "+10 %, 10 blocks, margin 10 %: EQUIVALENT",
        "one needs 10 % more, 10 blocks: the same within 10 %");
    QUOTED.put("+10 %, 10 blocks: wrong sign", "one needs 10 % more, 10 blocks: less instead");
    QUOTED.put("+10 %, 3 blocks: DIFFERENT", "one needs 10 % more, 3 blocks: found");
    QUOTED.put("+10 %, 10 blocks: DIFFERENT", "one needs 10 % more, 10 blocks: found");
    QUOTED.put("+50 %, 3 blocks: DIFFERENT", "one needs 50 % more, 3 blocks: found");
  }

  /**
   * Those a reader should know, the wrong verdicts first.
   *
   * @throws IllegalStateException if one of them was never simulated
   */
  static List<ErrorRate> quoted() {
    Map<String, Double> simulated = simulated();
    return QUOTED.entrySet().stream()
        .map(quoted -> of(quoted.getKey(), quoted.getValue(), simulated.get(quoted.getKey())))
        .toList();
  }

  private static ErrorRate of(String name, String words, Double percent) {
    if (percent == null) {
      throw new IllegalStateException(FILE + " has no line '" + name + "'");
    }
    return new ErrorRate(name, words, percent);
  }

  private static Map<String, Double> simulated() {
    try (InputStream stream = ErrorRate.class.getResourceAsStream(FILE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(LINE::matcher)
          .filter(Matcher::matches)
          .collect(Collectors.toMap(line -> line.group(1), line -> Double.valueOf(line.group(2))));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }
}
