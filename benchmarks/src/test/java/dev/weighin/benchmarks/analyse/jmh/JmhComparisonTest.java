package dev.weighin.benchmarks.analyse.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.weighin.benchmarks.results.InvalidResultException;
import dev.weighin.benchmarks.results.jmh.JmhFile;
import dev.weighin.benchmarks.results.jmh.JmhFiles;
import dev.weighin.benchmarks.results.jmh.JmhResult;
import dev.weighin.benchmarks.results.jmh.JmhRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhComparisonTest {
  @TempDir private Path directory;

  @Test
  void a_fork_counts_once_however_many_iterations_it_has() throws IOException {
    JmhResult result = run("a", "[[10, 20], [30, 50]]").results().getFirst();

    assertThat(result.forkMeans()).containsExactly(15.0, 40.0);
    // Student: 27.5 ± t(1, 0.975) · 17.678 / √2 = 27.5 ± 12.706 · 12.5
    ForkSummary summary = ForkSummary.of(result);
    assertThat(summary.mean()).isEqualTo(27.5);
    assertThat(summary.low()).isCloseTo(27.5 - 158.8, within(0.1));
    assertThat(summary.high()).isCloseTo(27.5 + 158.8, within(0.1));
  }

  @Test
  void of_a_histogram_the_mean_counts() throws IOException {
    String text =
        JmhFiles.text("us/op", "[]")
            .replace("\"rawData\": []", "\"rawDataHistogram\": [[[[10, 3], [20, 1]]]]");
    Path file = Files.writeString(directory.resolve("histogram.json"), text);

    assertThat(JmhFile.read(file).results().getFirst().forkMeans()).containsExactly(12.5);
  }

  @Test
  void a_single_fork_bounds_nothing() throws IOException {
    assertThat(ForkSummary.of(run("a", "[[10, 20, 30]]").results().getFirst()).isBounded())
        .isFalse();
    JmhComparison comparison =
        JmhComparison.of(run("a", "[[10, 20, 30]]"), run("b", "[[11], [12]]"));
    assertThat(comparison.changes().getFirst())
        .isInstanceOfSatisfying(
            JmhChange.Refused.class,
            it -> assertThat(it.reasons()).singleElement().asString().contains("first file"));
    assertThat(comparison.allRefused()).isTrue();
  }

  @Test
  void a_change_is_described_with_the_interval_of_welch() throws IOException {
    JmhComparison comparison =
        JmhComparison.of(
            run("a", "[[100], [102], [98], [100]]"), run("b", "[[150], [153], [147], [150]]"));

    assertThat(comparison.changes().getFirst())
        .isInstanceOfSatisfying(
            JmhChange.Described.class,
            it -> {
              assertThat(it.ratio()).isCloseTo(1.5, within(1e-9));
              // equal variances and sizes: t(6, 0.975) = 2.447, s = 0.01633 on the log scale
              assertThat(Math.log(it.interval().high() / it.ratio()))
                  .isCloseTo(2.447 * 0.01633 / Math.sqrt(2), within(1e-4));
            });
    assertThat(comparison.allRefused()).isFalse();
  }

  @Test
  void another_unit_or_jdk_is_refused_by_name() throws IOException {
    JmhRun first = run("a", "[[10], [11]]");
    String other = JmhFiles.text("ns/op", "[[10], [11]]").replace("25.0.3", "17.0.1");
    JmhRun second = JmhFile.read(Files.writeString(directory.resolve("other.json"), other));

    assertThat(JmhComparison.of(first, second).changes().getFirst())
        .isInstanceOfSatisfying(
            JmhChange.Refused.class,
            it ->
                assertThat(it.reasons())
                    .contains("jdkVersion: 25.0.3 / 17.0.1", "unit: us/op / ns/op"));
  }

  @Test
  void what_is_no_file_of_jmh_is_refused_by_name() throws IOException {
    Path file = Files.writeString(directory.resolve("list.json"), " [{\"a\": 1}]");

    assertThat(JmhFile.looksLike(file)).isTrue();
    assertThatThrownBy(() -> JmhFile.read(file))
        .isInstanceOf(InvalidResultException.class)
        .hasMessageContaining("list.json");
    assertThat(JmhFile.looksLike(directory)).isFalse();
  }

  private JmhRun run(String name, String forks) throws IOException {
    return JmhFile.read(
        Files.writeString(directory.resolve(name + ".json"), JmhFiles.text("us/op", forks)));
  }
}
