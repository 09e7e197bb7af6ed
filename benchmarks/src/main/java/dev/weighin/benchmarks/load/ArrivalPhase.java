package dev.weighin.benchmarks.load;

import io.hyperfoil.api.config.Phase;
import io.hyperfoil.api.session.PhaseChangeHandler;
import io.hyperfoil.api.session.Session;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.EventExecutorGroup;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * An open loop that never forgets when a request was due.
 *
 * <p>Hyperfoil's own phase starts late requests with a fresh clock, and on whole milliseconds only.
 * Here a thread waits for each arrival and hands it to the event loop; if all sessions are busy,
 * the arrival waits in line together with the moment it was due.
 *
 * <p>The thread costs the generator processor time with each request. Without it, arrivals would
 * come in bursts, once a millisecond; in a trial at 5,000 and 10,000 a second the median rose with
 * that to two and four times as much.
 *
 * <p>There are as many sessions as connections. Everything but the waiting happens on the event
 * loop.
 */
final class ArrivalPhase extends LoadPhase {
  /**
   * How late a start may be and still count from its own moment. Waking a thread can take this long
   * on a healthy machine, which is no fault of the server's. Later starts count from the moment
   * they were due, so that no delay of this size or more is hidden.
   */
  private static final long TOLERANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private record Arrival(PreparedRequest request, long dueNanos) {}

  private final ArrivalSchedule schedule;
  private final Traffic traffic;
  private final int mostWaiting;
  private final ArrayDeque<Session> idle;
  private final Queue<Arrival> waiting = new ArrayDeque<>();
  private long dropped;
  private long lateStarts;
  private long latestStartNanos;

  ArrivalPhase(
      Phase definition,
      String runId,
      LoadSpec spec,
      Traffic traffic,
      List<Session> sessions,
      PhaseChangeHandler changes) {
    super(definition, runId, sessions, changes);
    this.schedule = new ArrivalSchedule(spec);
    this.traffic = traffic;
    this.mostWaiting = spec.mostWaiting();
    this.idle = new ArrayDeque<>(sessions);
  }

  @Override
  public void proceed(EventExecutorGroup eventLoops) {
    // Stands for the arrivals still to come, so that the phase does not end before them.
    activeSessions.incrementAndGet();
    EventExecutor eventLoop = eventLoops.next();
    Thread.ofPlatform().name("arrivals").daemon().start(() -> keepPace(eventLoop));
  }

  @Override
  public void notifyFinished(Session session) {
    traffic.of(session).end();
    idle.push(session);
    oneLess();
    startWaiting();
  }

  @Override
  long dropped() {
    return dropped;
  }

  @Override
  long lateStarts() {
    return lateStarts;
  }

  @Override
  long latestStartNanos() {
    return latestStartNanos;
  }

  private void keepPace(EventExecutor eventLoop) {
    long origin = System.nanoTime();
    while (schedule.advance() && !isGivenUp()) {
      long due = origin + schedule.dueNanos();
      PreparedRequest request = traffic.request(schedule.drawRequest());
      waitUntil(due);
      eventLoop.execute(() -> arrive(request, due));
    }
    eventLoop.execute(this::oneLess);
  }

  private static void waitUntil(long nanoTime) {
    for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private void arrive(PreparedRequest request, long due) {
    long now = System.nanoTime();
    long late = now - due;
    latestStartNanos = Math.max(latestStartNanos, late);
    boolean tooLate = late > TOLERANCE_NANOS;
    if (tooLate) {
      lateStarts++;
    }
    if (waiting.size() == mostWaiting) {
      dropped++;
    } else {
      activeSessions.incrementAndGet();
      waiting.add(new Arrival(request, tooLate ? due : now));
      startWaiting();
    }
  }

  private void startWaiting() {
    if (isGivenUp()) {
      giveUpWaiting();
    }
    while (!waiting.isEmpty() && !idle.isEmpty()) {
      Arrival arrival = waiting.remove();
      Session session = idle.pop();
      traffic.of(session).begin(arrival.request(), arrival.dueNanos());
      session.start(this);
    }
  }

  private void giveUpWaiting() {
    for (Arrival arrival = waiting.poll(); arrival != null; arrival = waiting.poll()) {
      arrival.request().tally().started();
      arrival.request().tally().failed(LoadError.NOT_SENT, 1);
      oneLess();
    }
  }

  private boolean isGivenUp() {
    return status.ordinal() >= Status.TERMINATING.ordinal();
  }
}
