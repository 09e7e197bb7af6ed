package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.plan.InvalidPlanException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds ports that nobody listens on. */
final class FreePort {
  private static final int LAST = 65_535;

  private FreePort() {}

  /**
   * The first free port of the loopback interface from a number on.
   *
   * @param first what {@code --port} says; 0 for any port
   * @throws InvalidPlanException if there is none
   */
  static int from(int first) {
    for (int port = first; port <= LAST; port++) {
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // Taken: the next one may be free.
        continue;
      }
    }
    throw new InvalidPlanException("no port from --port %d on is free".formatted(first));
  }
}
