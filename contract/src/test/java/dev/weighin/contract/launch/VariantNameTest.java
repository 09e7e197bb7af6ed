package dev.weighin.contract.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VariantNameTest {
  private static final Framework.Variant PLAIN =
      new Framework.Variant("default", "", "any", List.of("-Dx=y"), List.of());

  @Test
  void features_come_in_one_order_however_they_are_asked_for() {
    assertThat(VariantName.parse("tuned+compact-headers+aot+aot"))
        .hasToString("tuned+aot+compact-headers");
    assertThat(VariantName.parse("tuned")).hasToString("tuned");
    assertThat(VariantName.parse("tuned+aot").without(JavaFeature.AOT)).hasToString("tuned");
    assertThat(VariantName.parse("tuned").with(JavaFeature.AOT)).hasToString("tuned+aot");
  }

  @Test
  void what_is_no_feature_is_refused_with_those_there_are() {
    for (String name : List.of("default+fast", "default+", "default++aot", "default+AOT")) {
      assertThatExceptionOfType(InvalidFrameworkException.class)
          .isThrownBy(() -> framework("{java}").variant(name))
          .withMessageContaining("mine has no knob '+")
          .withMessageContaining("[aot, compact-headers]");
    }
  }

  @Test
  void a_feature_adds_its_flags_to_those_of_the_variant() {
    assertThat(framework("{java}").variant("default+compact-headers").jvm())
        .containsExactly("-Dx=y", "-XX:+UseCompactObjectHeaders");
    assertThat(framework("{java}").variant("default")).isEqualTo(PLAIN);
  }

  @Test
  void nothing_is_asked_of_java_where_a_server_does_not_run_on_it() {
    assertThatExceptionOfType(InvalidFrameworkException.class)
        .isThrownBy(() -> framework("./server").variant("default+aot"))
        .withMessageContaining("mine")
        .withMessageContaining("default+aot");
  }

  private static Framework framework(String command) {
    return new Framework(
        "mine",
        "Mine",
        "",
        Path.of("/nowhere"),
        List.of(command),
        List.of(),
        List.of(Path.of("app")),
        Optional.empty(),
        Map.of("default", PLAIN),
        Map.of(),
        Map.of(),
        Optional.empty(),
        List.of());
  }
}
