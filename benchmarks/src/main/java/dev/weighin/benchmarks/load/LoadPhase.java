package dev.weighin.benchmarks.load;

import io.hyperfoil.api.config.Phase;
import io.hyperfoil.api.session.PhaseChangeHandler;
import io.hyperfoil.api.session.Session;
import io.hyperfoil.core.impl.PhaseInstanceImpl;
import java.util.List;

/**
 * A phase whose requests are not Hyperfoil's own idea. It ends when its time is over and nothing is
 * under way any more.
 */
abstract class LoadPhase extends PhaseInstanceImpl {

  LoadPhase(Phase definition, String runId, List<Session> sessions, PhaseChangeHandler changes) {
    super(definition, runId, 0);
    setComponents(null, sessions, changes);
  }

  @Override
  public void reserveSessions() {
    // The sessions exist already.
  }

  /** Requests that were due and never taken up. */
  abstract long dropped();

  /** Requests that went out late for reasons of the generator's own. */
  abstract long lateStarts();

  /** By how much the latest of them was late. */
  abstract long latestStartNanos();

  final void oneLess() {
    if (activeSessions.decrementAndGet() == 0
        && status.isFinished()
        && activeSessions.compareAndSet(0, Integer.MIN_VALUE)) {
      setTerminated();
    }
  }
}
