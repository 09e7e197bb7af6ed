package dev.weighin.contract.suite;

import dev.weighin.contract.Subject;
import dev.weighin.contract.launch.LaunchFailedException;
import java.io.IOException;

/**
 * Whether the server of a run can be asked. When it cannot, the first class says why and the rest
 * are left out, so that one cause is one failure.
 */
final class Availability implements AutoCloseable {
  private final Subject subject;
  private final boolean withDatabase;
  private Server server;
  private String loss;

  Availability(Subject subject, boolean withDatabase) {
    this.subject = subject;
    this.withDatabase = withDatabase;
  }

  /** Whom it is about. */
  Subject subject() {
    return subject;
  }

  /**
   * The server, reached at the first call.
   *
   * @throws UnreachableServerException at the first call, if it cannot be reached
   * @throws LeftOutException at later calls
   */
  synchronized Server server() {
    if (loss != null) {
      throw new LeftOutException(loss);
    }
    if (server == null) {
      server = reach();
    }
    return server;
  }

  /**
   * Note that nothing listens any more.
   *
   * @throws UnreachableServerException always
   */
  synchronized void lost() {
    throw unreachable("stopped listening while the suite ran", null);
  }

  @Override
  public synchronized void close() {
    if (server != null) {
      server.close();
    }
  }

  private Server reach() {
    try {
      return Server.of(subject, withDatabase);
    } catch (IOException e) {
      throw unreachable("cannot be reached: " + e.getMessage(), e);
    } catch (LaunchFailedException e) {
      throw unreachable("cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable("was not waited for", e);
    }
  }

  private UnreachableServerException unreachable(String reason, Exception cause) {
    loss = subject.label() + " " + reason;
    return new UnreachableServerException(loss, cause);
  }
}
