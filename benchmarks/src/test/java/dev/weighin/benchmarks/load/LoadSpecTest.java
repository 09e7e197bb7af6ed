package dev.weighin.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadSpecTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final LoadRequest HELLO = LoadRequest.get("hello", "/", Specs.HELLO);

  @Test
  void a_specification_survives_being_written_as_json_on_one_line() {
    LoadRequest create =
        new LoadRequest(
            "create",
            2,
            "POST",
            "/greetings",
            Map.of("Content-Type", "application/json"),
            "{\"name\":\"Jürgen\"}\n",
            201,
            new ExpectedBody.Containing("id"));
    LoadRequest any = LoadRequest.get("any", "/", new ExpectedBody.Anything());
    LoadSpec spec = Specs.of(Specs.NOWHERE, 12.5, SECOND, HELLO, create, any);

    String json = LoadJson.MAPPER.writeValueAsString(spec);

    assertThat(json).doesNotContain("\n");
    assertThat(LoadJson.MAPPER.readValue(json, LoadSpec.class)).isEqualTo(spec);
  }

  @Test
  void a_mix_of_nothing_is_refused() {
    assertThatThrownBy(() -> Specs.of(Specs.NOWHERE, 1, SECOND))
        .hasMessage("phase requests nothing");
  }

  @Test
  void two_requests_of_one_name_are_refused() {
    assertThatThrownBy(() -> Specs.of(Specs.NOWHERE, 1, SECOND, HELLO, HELLO))
        .hasMessage("phase has two requests of the same name");
  }

  @Test
  void a_rate_that_is_no_rate_is_refused() {
    assertThatThrownBy(() -> Specs.hello(Specs.NOWHERE, Double.NaN, SECOND))
        .hasMessageContaining("needs a rate");
    assertThatThrownBy(() -> Specs.hello(Specs.NOWHERE, 0, SECOND))
        .hasMessageContaining("needs a rate");
  }

  @Test
  void a_target_without_a_port_is_refused() {
    assertThatThrownBy(() -> Specs.hello(URI.create("http://localhost"), 1, SECOND))
        .hasMessage("http://localhost is not of the form http://host:port");
  }
}
