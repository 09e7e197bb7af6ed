package dev.weighin.benchmarks.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weighin.contract.launch.FrameworkFile;
import dev.weighin.contract.launch.InvalidFrameworkException;
import dev.weighin.contract.launch.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArmTest {
  @TempDir private Path root;
  private Workspace workspace;

  @BeforeEach
  void a_workspace_with_two_frameworks() throws IOException {
    for (String id : List.of("fast", "small")) {
      Path directory = Files.createDirectory(root.resolve(id));
      Files.writeString(
          directory.resolve(FrameworkFile.NAME),
          """
          id: %s
          name: A framework
          start: ["true"]
          ships: [app]
          variants: {default: {}, tuned: {knobs: {buffer: {reason: test, jvm: [-Dbuffer=1]}}}}
          """
              .formatted(id));
    }
    workspace = new Workspace(root);
  }

  @Test
  void without_wishes_every_framework_is_an_arm() {
    assertThat(labels()).containsExactly("fast", "small");
  }

  @Test
  void a_wish_may_name_a_label_and_a_variant() {
    assertThat(labels("fast", "fast:tuned", "again=fast"))
        .containsExactly("fast", "fast-tuned", "again");
  }

  @Test
  void a_wish_with_a_slash_is_a_directory() {
    assertThat(labels(root.resolve("small").toString(), root.resolve("fast") + ":tuned"))
        .containsExactly("small", "fast-tuned");
    assertThatExceptionOfType(InvalidFrameworkException.class)
        .isThrownBy(() -> labels("./nowhere"))
        .withMessageContaining("there is no ./nowhere/framework.yaml");
  }

  @Test
  void every_variant_of_a_framework_is_an_arm_the_default_one_first() {
    assertThat(Arm.everyVariant(Arm.parse(List.of("fast", "fast:tuned"), "default", workspace)))
        .extracting(Arm::label)
        .containsExactly("fast", "fast-tuned");
  }

  @Test
  void a_wish_may_turn_a_knob_beside_a_variant() {
    assertThat(labels("fast", "fast:default+buffer", "fast:tuned+buffer"))
        .containsExactly("fast", "fast-buffer", "fast-tuned-buffer");
  }

  @Test
  void two_arms_of_one_label_are_refused_with_a_way_out() {
    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(() -> labels("fast", "fast"))
        .withMessageContaining("again=fast");
  }

  @Test
  void an_unknown_framework_is_refused_with_those_there_are() {
    assertThatExceptionOfType(InvalidFrameworkException.class)
        .isThrownBy(() -> labels("quick"))
        .withMessageContaining("'quick'")
        .withMessageContaining("[fast, small]");
  }

  @Test
  void an_unknown_variant_is_refused_with_those_there_are() {
    assertThatExceptionOfType(InvalidFrameworkException.class)
        .isThrownBy(() -> labels("fast:turbo"))
        .withMessageContaining("'turbo'")
        .withMessageContaining("[default, tuned]");
  }

  @Test
  void a_wish_that_cannot_be_read_is_refused() {
    assertThatExceptionOfType(InvalidPlanException.class)
        .isThrownBy(() -> labels("a=b=c"))
        .withMessageContaining("'a=b=c'");
  }

  @Test
  void a_second_copy_of_the_first_arm_is_added_as_the_sentinel() {
    List<Arm> arms = Profile.QUICK.withSentinel(arms("fast", "fast-again=small"));

    assertThat(arms)
        .extracting(Arm::label)
        .containsExactly("fast", "fast-again", "fast-again-again");
    assertThat(arms).extracting(Arm::sentinel).containsExactly(false, false, true);
    assertThat(arms.getLast().framework().id()).isEqualTo("fast");
  }

  @Test
  void a_second_copy_that_is_there_already_is_the_sentinel() {
    List<Arm> arms = arms("fast:tuned", "fast", "small", "again=fast", "third=fast");

    for (Profile profile : List.of(Profile.QUICK, Profile.SMOKE)) {
      assertThat(profile.withSentinel(arms))
          .extracting(Arm::sentinel)
          .containsExactly(false, false, false, true, false);
    }
  }

  @Test
  void smoke_adds_no_sentinel() {
    assertThat(Profile.SMOKE.withSentinel(arms("fast", "small"))).hasSize(2);
  }

  private List<Arm> arms(String... wishes) {
    return Arm.parse(List.of(wishes), "default", workspace);
  }

  private List<String> labels(String... wishes) {
    return Arm.parse(List.of(wishes), "default", workspace).stream().map(Arm::label).toList();
  }
}
