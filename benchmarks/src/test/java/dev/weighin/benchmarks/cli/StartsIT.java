package dev.weighin.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Servers are only started, with what the Java runtime can do besides, and without. */
@ResourceLock("proof of hello-jdk")
class StartsIT {
  @TempDir private Path home;

  @Test
  void one_server_is_started_in_four_ways_and_those_with_a_cache_load_their_classes_from_it()
      throws Exception {
    Files.createSymbolicLink(
        home.resolve("hello-jdk"), Home.workspace().framework("hello-jdk").directory());
    Path out = home.resolve("run");

    try (WeighProcess weigh =
        WeighProcess.start(
            home, "run", "--only", "startup", "--profile", "smoke", "--out", out.toString())) {
      assertThat(weigh.exitCode()).as(weigh.err()).isEqualTo(ExitCode.OK);
      assertThat(weigh.out()).contains("classes", "hello-jdk-aot-compact-headers");
    }
    Run run = ResultFile.read(out);
    assertThat(run.status()).isEqualTo("complete");
    assertThat(run.trials().stream().collect(Collectors.groupingBy(Trial::arm)))
        .containsOnlyKeys(
            "hello-jdk",
            "hello-jdk-aot",
            "hello-jdk-compact-headers",
            "hello-jdk-aot-compact-headers")
        .allSatisfy((_, trials) -> assertThat(trials).hasSize(2));
    assertThat(run.trials()).allSatisfy(StartsIT::isPlausible);
  }

  private static void isPlausible(Trial trial) {
    boolean cached = trial.arm().contains("-aot");
    double fromArchive =
        (double) trial.startUp().classes().fromArchive() / trial.startUp().classes().all();
    assertThat(fromArchive > 0.95).as("%s: %s", trial.arm(), fromArchive).isEqualTo(cached);
    assertThat(trial.command().contains("-XX:AOTMode=on")).isEqualTo(cached);
    assertThat(trial.command().contains("-XX:+UseCompactObjectHeaders"))
        .isEqualTo(trial.arm().endsWith("-compact-headers"));
    assertThat(trial.phases()).isEqualTo(List.of());
    assertThat(trial.startUp().threads()).isPositive();
    assertThat(trial.startUp().cpu().jitNanos())
        .isPositive()
        .isLessThan(trial.startUp().cpu().totalNanos());
  }
}
