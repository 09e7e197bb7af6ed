package dev.weighin.benchmarks.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.contract.launch.FrameworkFile;
import dev.weighin.contract.launch.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyTest {
  @TempDir private Path root;
  private Workspace workspace;

  @BeforeEach
  void a_workspace_with_a_server_on_java_and_another() throws IOException {
    for (Map.Entry<String, String> server : Map.of("warm", "{java}", "cold", "./cold").entrySet()) {
      Files.writeString(
          Files.createDirectory(root.resolve(server.getKey())).resolve(FrameworkFile.NAME),
          """
          id: %s
          name: A server
          start: ["%s"]
          ships: [app]
          variants: {default: {}, tuned: {}}
          """
              .formatted(server.getKey(), server.getValue()));
    }
    workspace = new Workspace(root);
  }

  @Test
  void starts_are_compared_with_and_without_what_java_can_do_besides() {
    assertThat(starts("warm", "mine=warm:tuned", "cold"))
        .extracting(Arm::label)
        .containsExactly(
            "warm",
            "warm-aot",
            "warm-compact-headers",
            "warm-aot-compact-headers",
            "mine",
            "mine-aot",
            "mine-compact-headers",
            "mine-aot-compact-headers",
            "cold");
    assertThat(starts("warm:tuned"))
        .extracting(Arm::variant)
        .containsExactly(
            "tuned", "tuned+aot", "tuned+compact-headers", "tuned+aot+compact-headers");
  }

  @Test
  void whoever_says_what_java_is_to_do_gets_no_more_than_that() {
    assertThat(starts("warm", "warm:tuned+compact-headers+aot", "warm+aot"))
        .extracting(Arm::label)
        .containsExactly("warm", "warm-tuned-aot-compact-headers", "warm-aot");
  }

  @Test
  void a_longer_profile_has_more_starts_and_none_has_load() {
    assertThat(List.of(Profile.values()))
        .map(Study.STARTUP::schedule)
        .allMatch(Schedule::isOfStartsOnly)
        .extracting(Schedule::blocks)
        .isSorted()
        .contains(30);
    assertThat(List.of(Profile.values())).noneMatch(profile -> profile.schedule().isOfStartsOnly());
  }

  @Test
  void a_study_of_costs_warms_up_as_a_whole_run_does_and_then_takes_less_time() {
    Schedule whole = Profile.STANDARD.schedule();
    Schedule costs = Study.COST.schedule(Profile.STANDARD);

    assertThat(costs.blocks()).isEqualTo(whole.blocks());
    assertThat(costs.mostWarmUpRounds()).isEqualTo(whole.mostWarmUpRounds());
    assertThat(costs.levels()).containsExactly(LoadLevel.LOWER);
    assertThat(costs.scenarios(LoadLevel.LOWER)).isEqualTo(Scenario.ROUTES);
    assertThat(costs.phase(Scenario.MIX, 100)).isEqualTo(Duration.ofSeconds(3));
    assertThat(costs.expectedTrial()).isLessThan(whole.expectedTrial());
    assertThat(costs.extraBlocks()).as("blocks begun again").isZero();
  }

  @Test
  void a_search_for_the_smallest_heap_puts_no_other_load_on_anything() {
    assertThat(List.of(Profile.values()))
        .map(Study.HEAP::schedule)
        .noneMatch(Schedule::warmsUp)
        .noneMatch(Schedule::isOfStartsOnly)
        .allMatch(schedule -> schedule.heap().isIn(schedule.blocks()))
        .allMatch(schedule -> schedule.scenarios(LoadLevel.LOWER).isEmpty());
  }

  @Test
  void heaps_are_a_tenth_apart_as_far_as_a_java_runtime_tells_them_apart() {
    List<Integer> heaps = HeapSearch.grid(256);

    assertThat(heaps).startsWith(2, 4, 6, 8, 10, 12).endsWith(216, 238, 256);
    assertThat(heaps).allMatch(heap -> heap % 2 == 0).isSorted().hasSizeLessThan(64);
  }

  private List<Arm> starts(String... wishes) {
    return Study.STARTUP.arms(Arm.parse(List.of(wishes), "default", workspace));
  }
}
