package dev.weighin.benchmarks.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighin.contract.launch.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoBuildsTest {
  @TempDir private Path directory;
  private TwoBuilds builds;

  @BeforeEach
  void make_two_workspaces() throws IOException {
    write("before", "hello-one", true);
    write("before", "hello-two", true);
    write("after", "hello-one", true);
    write("after", "hello-two", false);
    builds =
        new TwoBuilds(
            new Workspace(directory.resolve("before")), new Workspace(directory.resolve("after")));
  }

  @Test
  void every_framework_built_in_both_is_there_twice() {
    List<Arm> arms = builds.arms(List.of());

    assertThat(arms).extracting(Arm::label).containsExactly("hello-one-first", "hello-one-second");
    assertThat(arms.getFirst().framework().directory())
        .isEqualTo(directory.resolve("before/hello-one"));
    assertThat(arms.getLast().framework().directory())
        .isEqualTo(directory.resolve("after/hello-one"));
  }

  @Test
  void another_build_is_no_second_copy() {
    List<Arm> arms = Profile.QUICK.withSentinel(builds.arms(List.of("hello-one")));

    assertThat(arms)
        .filteredOn(Arm::sentinel)
        .extracting(Arm::label)
        .containsExactly("hello-one-first-again");
    assertThat(arms).hasSize(3);
  }

  @Test
  void what_is_not_built_in_one_of_them_is_named_with_its_place() {
    assertThatThrownBy(() -> builds.arms(List.of("hello-two")))
        .isInstanceOf(InvalidPlanException.class)
        .hasMessageContaining("hello-two is not built in " + directory.resolve("after"));
  }

  @Test
  void labels_say_which_build_it_is() {
    assertThat(TwoBuilds.firstOf("hello-one-second")).contains("hello-one-first");
    assertThat(TwoBuilds.firstOf("hello-one-first")).isEmpty();
    assertThat(TwoBuilds.stem("hello-one-first")).isEqualTo("hello-one");
  }

  private void write(String workspace, String id, boolean built) throws IOException {
    Path framework = Files.createDirectories(directory.resolve(workspace).resolve(id));
    Files.writeString(
        framework.resolve("framework.yaml"),
        """
        id: %s
        name: A framework
        description: It does nothing
        start: ["true"]
        ships: [built.txt]
        variants:
          default: {description: as it is, threadModel: none, jvm: []}
        """
            .formatted(id));
    if (built) {
      Files.writeString(framework.resolve("built.txt"), workspace);
    }
  }
}
