package dev.weighin.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.analyse.Finding;
import dev.weighin.benchmarks.analyse.Metric;
import dev.weighin.benchmarks.analyse.Pair;
import dev.weighin.benchmarks.analyse.Verdict;
import dev.weighin.benchmarks.analyse.statistics.Interval;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictLineTest {
  private static final Verdict APART =
      new Verdict.Different(new Pair("c", "b"), 1.2, new Interval(1.1, 1.3, 0.95), 8, List.of());

  @Test
  void pairs_without_a_verdict_share_a_line_where_the_reason_is_the_same() {
    List<VerdictLine> lines =
        VerdictLine.of(
            finding(
                invalid("b", "a", "stolen"),
                invalid("c", "a", "stolen"),
                invalid("d", "a", "late")));

    assertThat(lines)
        .containsExactly(
            new VerdictLine(null, null, "no verdict on b against a, c against a: stolen"),
            new VerdictLine(null, null, "no verdict on d against a: late"));
  }

  @Test
  void a_pair_with_a_verdict_has_a_line_of_its_own_and_comes_first() {
    assertThat(VerdictLine.of(finding(invalid("b", "a", "stolen"), APART)))
        .extracting(VerdictLine::arm)
        .containsExactly("c", null);
  }

  private static Finding finding(Verdict... verdicts) {
    return new Finding(Metric.named("cpu@mix"), List.of(), List.of(verdicts), Map.of(), null);
  }

  private static Verdict invalid(String arm, String against, String reason) {
    return new Verdict.Invalid(new Pair(arm, against), 2, List.of(reason));
  }
}
