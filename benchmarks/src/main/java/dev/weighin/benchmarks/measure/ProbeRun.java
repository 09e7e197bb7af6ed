package dev.weighin.benchmarks.measure;

import dev.weighin.benchmarks.load.LoadResult;
import dev.weighin.benchmarks.load.LoadSpec;
import dev.weighin.benchmarks.plan.CapacitySearch;
import dev.weighin.benchmarks.plan.Scenario;
import java.time.Duration;

/**
 * Presses one running server as hard as it goes, with the mix: at one rate after the other, and in
 * a closed loop. A request that fails is an outcome here, and no reason to stop.
 *
 * @param phases the server, its meters and the load generator
 * @param search how long each rate is tried
 * @param seed where the randomness of the arrivals starts
 */
record ProbeRun(PhaseRun phases, CapacitySearch search, long seed) implements Bracket.Probing {
  /** What the last probe left to do is done before the next begins. */
  private static final Duration REST = Duration.ofMillis(200);

  private record Pressed(LoadResult load, CpuTime cpu, Conditions conditions) {}

  @Override
  public Probe probe(int pass, double arrivalsPerSecond) throws InterruptedException {
    Pressed pressed = press(arrivalsPerSecond, search.probe(), seed + pass);
    LoadResult load = pressed.load();
    return new Probe(
        pass,
        arrivalsPerSecond,
        load.all().answered(),
        load.all().failed() + load.dropped(),
        load.all().times(),
        pressed.cpu(),
        load.generator().coreBusy(),
        load.problems(),
        pressed.conditions());
  }

  /** Keep every connection busy for a while. */
  Saturation saturate() throws InterruptedException {
    Pressed pressed = press(LoadSpec.CLOSED_LOOP, search.saturation(), seed);
    LoadResult load = pressed.load();
    return new Saturation(
        phases.connections(),
        load.generator().elapsed(),
        load.all().answered(),
        load.all().failed(),
        load.generator().coreBusy(),
        load.problems(),
        pressed.conditions());
  }

  private Pressed press(double arrivalsPerSecond, Duration duration, long arrivals)
      throws InterruptedException {
    Thread.sleep(REST);
    LoadSpec spec =
        new LoadSpec(
            "capacity",
            phases.server().uri(),
            Scenario.MIX.requests(),
            arrivalsPerSecond,
            duration,
            phases.connections(),
            LoadSpec.ANSWER_TIMEOUT,
            arrivals);
    Surroundings surroundings = Surroundings.watch(phases.cores(), phases.generator().pid());
    CpuTime before = phases.meter().read().cpu();
    LoadResult load = phases.generator().run(spec);
    if (!phases.server().isAlive()) {
      throw phases.server().failed("ended while it was under load");
    }
    CpuTime cpu = phases.meter().read().cpu().since(before);
    return new Pressed(load, cpu, surroundings.conditions(cpu));
  }
}
