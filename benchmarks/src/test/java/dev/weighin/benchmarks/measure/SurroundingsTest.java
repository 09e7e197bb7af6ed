package dev.weighin.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weighin.benchmarks.plan.Cores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {
  private static final List<String> STAT =
      List.of(
          "cpu  60 3 30 600 6 6 6 33 0 0",
          "cpu0 10 1 10 100 1 1 1 11 0 0",
          "cpu1 20 1 10 200 2 2 2 11 0 0",
          "cpu2 30 1 10 300 3 3 3 11 0 0",
          "intr 12345");

  @TempDir private Path root;

  @Test
  void the_ticks_of_the_bound_cores_are_added() throws IOException {
    Cores cores = new Cores(OptionalInt.of(0), OptionalInt.of(2));

    assertThat(CoreTicks.of(cores, STAT)).isEqualTo(new CoreTicks(62, 22, 496));
  }

  @Test
  void where_nobody_is_bound_all_cores_count() throws IOException {
    assertThat(CoreTicks.of(Cores.FREE, STAT)).isEqualTo(new CoreTicks(93, 33, 744));
  }

  @Test
  void a_kernel_that_counts_nothing_is_said_so() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> CoreTicks.of(Cores.FREE, List.of("cpu  0 0 0 0 0 0 0 0 0 0")))
        .withMessageContaining("counts nothing");
  }

  @Test
  void throttling_is_added_up_from_the_own_group_to_the_root() throws IOException {
    cpuStat("a/b", "usage_usec 5\nthrottled_usec 300\n");
    cpuStat("a", "throttled_usec 20\n");
    cpuStat(".", "usage_usec 9\n");
    cpuStat("other", "throttled_usec 7\n");

    assertThat(Throttling.micros(root, List.of("0::/a/b"))).isEqualTo(320);
  }

  @Test
  void version_one_of_control_groups_counts_in_nanoseconds() throws IOException {
    cpuStat("cpu,cpuacct/a", "nr_throttled 2\nthrottled_time 5000000\n");

    assertThat(Throttling.micros(root, List.of("3:memory:/x", "4:cpu,cpuacct:/a")))
        .isEqualTo(5_000);
  }

  @Test
  void no_account_of_throttling_is_said_so() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> Throttling.micros(root, List.of("0::/")))
        .withMessageContaining("no cpu.stat");
  }

  @Test
  void shares_stay_shares_on_this_machine() {
    Surroundings surroundings = Surroundings.watch(Cores.FREE);
    Conditions conditions = surroundings.conditions(new CpuTime(0, 0, 0));

    assertThat(conditions.stealShare()).isBetween(0.0, 1.0);
    assertThat(conditions.foreignShare()).isBetween(0.0, 1.0);
  }

  private void cpuStat(String group, String text) throws IOException {
    Path directory = Files.createDirectories(root.resolve(group));
    Files.writeString(directory.resolve("cpu.stat"), text);
  }
}
