package dev.weighin.benchmarks.load;

import io.hyperfoil.api.config.Phase;
import io.hyperfoil.api.session.PhaseChangeHandler;
import io.hyperfoil.api.session.Session;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.EventExecutorGroup;
import java.util.List;

/**
 * A closed loop: each session asks again as soon as it is answered. That shows how much a server
 * can do when it is never idle, and nothing about how long anybody waits: a server that stands
 * still is not asked meanwhile.
 */
final class ClosedLoopPhase extends LoadPhase {
  private final ArrivalSchedule draws;
  private final Traffic traffic;
  private final List<Session> all;

  ClosedLoopPhase(
      Phase definition,
      String runId,
      LoadSpec spec,
      Traffic traffic,
      List<Session> sessions,
      PhaseChangeHandler changes) {
    super(definition, runId, sessions, changes);
    this.draws = new ArrivalSchedule(spec);
    this.traffic = traffic;
    this.all = List.copyOf(sessions);
  }

  @Override
  public void proceed(EventExecutorGroup eventLoops) {
    EventExecutor eventLoop = eventLoops.next();
    // All of them at once, so that the phase does not end between two of them.
    activeSessions.addAndGet(all.size());
    eventLoop.execute(() -> all.forEach(this::ask));
  }

  @Override
  public void notifyFinished(Session session) {
    traffic.of(session).end();
    if (status.isFinished()) {
      oneLess();
    } else {
      ask(session);
    }
  }

  @Override
  long dropped() {
    return 0;
  }

  @Override
  long lateStarts() {
    return 0;
  }

  @Override
  long latestStartNanos() {
    return 0;
  }

  private void ask(Session session) {
    traffic.of(session).begin(traffic.request(draws.drawRequest()), System.nanoTime());
    session.start(this);
  }
}
