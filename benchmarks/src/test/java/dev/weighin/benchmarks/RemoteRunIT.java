package dev.weighin.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.load.controller.Controller;
import dev.weighin.benchmarks.load.controller.ControllerAddress;
import dev.weighin.benchmarks.load.controller.ControllerRun;
import dev.weighin.benchmarks.load.controller.FakeController;
import dev.weighin.benchmarks.plan.Profile;
import dev.weighin.benchmarks.plan.Rates;
import dev.weighin.benchmarks.plan.RemotePlan;
import dev.weighin.benchmarks.report.HtmlReport;
import dev.weighin.benchmarks.report.TextTable;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.benchmarks.results.Run;
import dev.weighin.contract.Clause;
import dev.weighin.contract.ContractVerifier;
import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.RunningServer;
import dev.weighin.contract.launch.ServerLauncher;
import dev.weighin.contract.launch.Workspace;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server under load of Hyperfoil's own engine, behind an imitation of its controller. */
class RemoteRunIT {
  private static final URI NOBODY = URI.create("http://127.0.0.1:1");

  @TempDir private Path directory;
  @AutoClose private final FakeController controller = new FakeController();
  private final List<String> talk = new ArrayList<>();

  @Test
  void what_a_controller_measured_of_a_running_server_lands_in_a_result_file() throws Exception {
    Framework jdk = Workspace.around(Path.of("")).framework("hello-jdk");
    try (RunningServer server =
        ServerLauncher.of(jdk, Framework.DEFAULT_VARIANT, directory.resolve("jdk.log")).start()) {
      Map<String, URI> servers = new LinkedHashMap<>();
      servers.put("mine", server.uri());
      servers.put("gone", NOBODY);

      assertThat(weigh(servers)).isFalse();
    }

    Run run = ResultFile.read(directory);
    Analysis analysis = Analysis.of(run);
    assertThat(run.trials()).hasSize(1);
    assertThat(analysis.finding("rate@mix").of("mine").orElseThrow().median())
        .isBetween(150.0, 250.0);
    assertThat(analysis.finding("p50@create").of("mine").orElseThrow().median()).isPositive();
    assertThat(analysis.finding("p99@mix").of("mine")).isPresent();
    assertThat(analysis.finding("start-up").summaries()).isEmpty();
    assertThat(analysis.finding("cpu@mix").summaries()).isEmpty();
    assertThat(analysis.finding("generator-cpu@mix").summaries()).isEmpty();
    assertThat(analysis.warnings())
        .anyMatch(warning -> warning.startsWith("The servers ran already"));
    assertThat(analysis.warnings()).anyMatch(warning -> warning.startsWith("gone: "));
    assertThat(TextTable.of(analysis)).containsPattern("mine +- +- +- +- +[0-9.]+ .s");
    assertThat(HtmlReport.write(analysis, directory)).content().contains("mine", "ran already");
  }

  private boolean weigh(Map<String, URI> servers) throws InterruptedException {
    RemotePlan plan = new RemotePlan(Profile.SMOKE, servers, Rates.asked(200, 400), 16, 7);
    Controller asked =
        new Controller(ControllerAddress.of(controller.uri().toString()), Optional.empty());
    try (ResultFile file = ResultFile.create(directory.resolve(ResultFile.NAME))) {
      file.append(
          ResultLine.Header.of(
              plan, "a-run", Instant.now(), "test", Map.of("controller", asked.version())));
      return new RemoteRun(
              plan,
              new ContractVerifier(EnumSet.of(Clause.HELLO, Clause.JSON, Clause.CREATE)),
              new ControllerRun(asked, Map.of(), Duration.ofMillis(100)),
              file,
              talk::add)
          .run();
    }
  }
}
