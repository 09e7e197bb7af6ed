package dev.weighin.benchmarks.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighin.benchmarks.analyse.statistics.BetweenSessions;
import dev.weighin.benchmarks.analyse.statistics.Estimate;
import dev.weighin.benchmarks.analyse.statistics.Interval;
import dev.weighin.benchmarks.analyse.statistics.LogRatios;
import dev.weighin.benchmarks.analyse.statistics.RatioOfRatios;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * How often verdicts are wrong, from thousands of runs that were never run: seeded, without a
 * clock. The rates are written to {@code target/error-rates.txt}; docs/how-it-measures.md quotes
 * them.
 */
class ErrorRatesTest {
  private static final int SESSIONS = 2_000;
  private static final int NAME_WIDTH = 62;
  private static final List<String> RATES = new ArrayList<>();

  /** Drift, luck of the process, and one trial in twelve slow. */
  private static final SyntheticSession TEN = new SyntheticSession(10, 0.04, 0.06, 0.08);

  private static final SyntheticSession QUICK = new SyntheticSession(3, 0.04, 0.06, 0.08);
  private static final SyntheticSession STANDARD = new SyntheticSession(8, 0.04, 0.06, 0.08);

  /** Nothing but the luck of the process. */
  private static final SyntheticSession STEADY = new SyntheticSession(10, 0.04, 0, 0);

  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20_260_102);

  @AfterAll
  static void write_the_rates_down() throws IOException {
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "error-rates.txt"), RATES.stream().sorted().toList());
  }

  /** The page of a run quotes them; the last digit may depend on the processor. */
  @AfterAll
  static void the_rates_that_reports_quote_are_these() throws IOException {
    List<String> quoted;
    try (InputStream stream = ErrorRatesTest.class.getResourceAsStream("error-rates.txt")) {
      quoted = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    assertThat(quoted).extracting(ErrorRatesTest::name).isEqualTo(names(RATES));
    for (int i = 0; i < quoted.size(); i++) {
      String made = RATES.stream().sorted().toList().get(i);
      assertThat(percent(quoted.get(i))).as(made).isEqualTo(percent(made), within(0.2));
    }
  }

  private static List<String> names(List<String> rates) {
    return rates.stream().sorted().map(ErrorRatesTest::name).toList();
  }

  private static String name(String rate) {
    return rate.substring(0, NAME_WIDTH).strip();
  }

  private static double percent(String rate) {
    return Double.parseDouble(rate.substring(NAME_WIDTH).replace("%", "").strip());
  }

  @Test
  void two_identical_servers_are_called_different_as_often_as_asked_for() {
    assertThat(rate("A/A, 2 arms, 10 blocks: DIFFERENT", TEN, 0.05, different(), 1, 1))
        .isBetween(0.02, 0.06);
    assertThat(rate("A/A, 2 arms, 10 blocks, no drift: DIFFERENT", STEADY, 0.05, different(), 1, 1))
        .isBetween(0.02, 0.06);
  }

  @Test
  void among_four_identical_servers_any_pair_is_called_different_no_more_often() {
    assertThat(
            rate("A/A, 4 arms, 8 blocks: any DIFFERENT", STANDARD, 0.05, different(), 1, 1, 1, 1))
        .isBetween(0.0, 0.06);
  }

  @Test
  void three_blocks_are_wrong_no_more_often() {
    assertThat(rate("A/A, 2 arms, 3 blocks: DIFFERENT", QUICK, 0.05, different(), 1, 1))
        .isBetween(0.02, 0.06);
    assertThat(rate("A/A, 4 arms, 3 blocks: any DIFFERENT", QUICK, 0.05, different(), 1, 1, 1, 1))
        .isLessThan(0.06);
  }

  @Test
  void ten_percent_are_found_with_ten_blocks_and_never_with_the_wrong_sign() {
    assertThat(rate("+10 %, 10 blocks: DIFFERENT", TEN, 0.05, different(), 1, 1.10))
        .isGreaterThan(0.80);
    assertThat(rate("+10 %, 10 blocks: wrong sign", TEN, 0.05, wrongSign(), 1, 1.10)).isZero();
    assertThat(rate("+10 %, 3 blocks: DIFFERENT", QUICK, 0.05, different(), 1, 1.10))
        .isLessThan(0.80);
    assertThat(rate("+10 %, 3 blocks: wrong sign", QUICK, 0.05, wrongSign(), 1, 1.10)).isZero();
    assertThat(rate("+50 %, 3 blocks: DIFFERENT", QUICK, 0.05, different(), 1, 1.50))
        .isGreaterThan(0.80);
  }

  @Test
  void what_is_the_same_is_shown_to_be_and_what_is_not_is_not() {
    assertThat(rate("A/A, 10 blocks, margin 10 %: EQUIVALENT", STEADY, 0.10, equivalent(), 1, 1))
        .isGreaterThan(0.80);
    assertThat(
            rate("+10 %, 10 blocks, margin 10 %: EQUIVALENT", STEADY, 0.10, equivalent(), 1, 1.10))
        .isLessThan(0.06);
    assertThat(rate("+10 %, 3 blocks, margin 10 %: EQUIVALENT", QUICK, 0.10, equivalent(), 1, 1.10))
        .isLessThan(0.06);
  }

  @Test
  void an_interval_holds_the_truth_as_often_as_it_says() {
    assertThat(coverage("+10 %, 10 blocks: 95 % interval holds it", TEN)).isBetween(0.93, 0.97);
    assertThat(coverage("+10 %, 3 blocks: 95 % interval holds it", QUICK)).isBetween(0.93, 0.97);
  }

  @Test
  void two_saved_runs_of_the_same_builds_are_rarely_called_different() {
    assertThat(betweenSessions("A/A, two saved runs, 5 earlier: DIFFERENT", 5, 1)).isLessThan(0.05);
    assertThat(betweenSessions("+25 %, two saved runs, 5 earlier: DIFFERENT", 5, 1.25))
        .isGreaterThan(0.80);
  }

  @Test
  void two_saved_runs_judged_by_what_is_inside_them_would_often_be_wrong() {
    int wrong = 0;
    for (int i = 0; i < SESSIONS; i++) {
      Estimate naive = new RatioOfRatios(session(1), session(1), new BetweenSessions(0, 1, 5));
      wrong += naive.interval(0.95).excludesOne() ? 1 : 0;
    }
    assertThat(note("A/A, two saved runs, no between-session term: DIFFERENT", wrong))
        .isGreaterThan(0.10);
  }

  private double rate(
      String name,
      SyntheticSession session,
      double margin,
      Predicate<Verdict> counted,
      double... costs) {
    int count = 0;
    for (int i = 0; i < SESSIONS; i++) {
      List<Verdict> verdicts = Judge.verdicts(session.draw(random, costs), margin);
      count += verdicts.stream().anyMatch(counted) ? 1 : 0;
    }
    return note(name, count);
  }

  private double coverage(String name, SyntheticSession session) {
    int count = 0;
    for (int i = 0; i < SESSIONS; i++) {
      Interval interval = session.draw(random, 1, 1.10).getFirst().logRatios().interval(0.95);
      count += interval.low() <= 1.10 && 1.10 <= interval.high() ? 1 : 0;
    }
    return note(name, count);
  }

  private double betweenSessions(String name, int earlier, double change) {
    int count = 0;
    for (int i = 0; i < SESSIONS; i++) {
      List<Double> history =
          IntStream.range(0, earlier).mapToObj(any -> session(1).logs().mean()).toList();
      Estimate estimate =
          new RatioOfRatios(session(1), session(change), BetweenSessions.of(List.of(history)));
      count += estimate.interval(0.95).excludesOne() ? 1 : 0;
    }
    return note(name, count);
  }

  /** Eight blocks of an arm against the reference, both moved by a session of their own. */
  private LogRatios session(double cost) {
    double moved = cost * Math.exp(0.025 * random.nextGaussian());
    return STANDARD.draw(random, 1, moved).getFirst().logRatios();
  }

  private static double note(String name, int count) {
    double rate = (double) count / SESSIONS;
    RATES.add(String.format(Locale.ROOT, "%-62s %5.1f %%", name, 100 * rate));
    return rate;
  }

  private static Predicate<Verdict> different() {
    return Verdict.Different.class::isInstance;
  }

  private static Predicate<Verdict> wrongSign() {
    return verdict -> verdict instanceof Verdict.Different different && different.ratio() < 1;
  }

  private static Predicate<Verdict> equivalent() {
    return Verdict.Equivalent.class::isInstance;
  }
}
