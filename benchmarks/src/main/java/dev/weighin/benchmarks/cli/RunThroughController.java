package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.RemoteRun;
import dev.weighin.benchmarks.load.controller.ControllerRun;
import dev.weighin.benchmarks.plan.InvalidPlanException;
import dev.weighin.benchmarks.plan.Profile;
import dev.weighin.benchmarks.plan.Rates;
import dev.weighin.benchmarks.plan.RemotePlan;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.contract.ContractVerifier;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** {@code weigh run --controller}: others make the load, on servers that run already. */
record RunThroughController(
    Profile profile,
    ControllerOptions through,
    Optional<Rates> rates,
    int connections,
    long seed,
    Path out,
    SummaryOption summary,
    Output output) {

  int run() throws InterruptedException {
    RemotePlan plan = plan();
    ControllerRun controller = through.run();
    Map<String, String> load = through.facts(controller.controller());
    Instant startedAt = Instant.now();
    String runId = Session.id(startedAt, profile.title());
    Session session = Session.of(runId, out, output);
    boolean allWell =
        session.begin(
            ResultLine.Header.of(plan, runId, startedAt, ToolVersion.text(), load),
            session.place(),
            file ->
                new RemoteRun(
                        plan, new ContractVerifier(profile.clauses()), controller, file, this::say)
                    .run());
    return session.show(allWell, summary);
  }

  private RemotePlan plan() {
    Rates asked =
        rates.orElseThrow(
            () ->
                new InvalidPlanException(
                    "--controller needs --rate: what servers can do is not found out from afar"));
    return new RemotePlan(profile, through.targets(), asked, connections, seed);
  }

  private void say(String line) {
    output.err().println(line);
    output.err().flush();
  }
}
