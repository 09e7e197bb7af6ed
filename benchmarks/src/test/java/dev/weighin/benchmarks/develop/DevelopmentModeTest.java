package dev.weighin.benchmarks.develop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.InvalidFrameworkException;
import dev.weighin.contract.launch.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How a framework is started in development mode. */
class DevelopmentModeTest {
  private static final Pattern PLUGIN = Pattern.compile("[\\w.]+:([\\w-]+-plugin):([\\d.]+):\\w+");

  private final List<Framework> frameworks = Workspace.around(Path.of("")).frameworks();

  @Test
  void a_mode_of_a_plugin_names_the_version_that_its_pom_names() throws IOException {
    int plugins = 0;
    for (Framework framework : frameworks) {
      String pom = Files.readString(framework.directory().resolve("pom.xml"));
      for (MatchResult plugin :
          PLUGIN.matcher(String.join(" ", framework.dev())).results().toList()) {
        assertThat(pom)
            .contains("<artifactId>" + plugin.group(1) + "<", ">" + plugin.group(2) + "<");
        plugins++;
      }
    }
    assertThat(plugins).isEqualTo(2);
  }

  @Test
  void what_cannot_be_started_in_our_mode_is_told_what_it_lacks() {
    Framework script = frameworks.getFirst().startedBy(List.of("./server"));

    assertThatExceptionOfType(InvalidFrameworkException.class)
        .isThrownBy(() -> Application.of(script))
        .withMessageContaining("'dev'")
        .withMessageContaining("./server");
  }
}
