package dev.weighin.contract.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A loopback port before a database, so that the database can go away for one server and come back
 * while it goes on for all others. Safe for use by several threads.
 */
public final class Gate implements AutoCloseable {
  private static final int BUFFER = 16 * 1024;

  /** What becomes of those who ask for the database. */
  public enum State {
    /** All bytes pass, both ways. */
    OPEN,
    /** Connections are cut, and new ones are cut at once. */
    SHUT,
    /** Connections stay, new ones are taken, but no byte passes any more. */
    SILENT
  }

  private final InetSocketAddress database;
  private final ServerSocket door;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile State state;

  private Gate(InetSocketAddress database, ServerSocket door, State state) {
    this.database = database;
    this.door = door;
    this.state = state;
  }

  /** Stand before a database. */
  public static Gate before(Database database, State state) {
    try {
      Gate gate =
          new Gate(
              database.address(), new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), state);
      Thread.ofVirtual().name("gate").start(gate::accept);
      return gate;
    } catch (IOException e) {
      throw new UncheckedIOException("no port is free", e);
    }
  }

  /** The port servers are told instead of the database's. */
  public int port() {
    return door.getLocalPort();
  }

  /** Let pass, cut off or keep silent from now on. What was kept silent is cut off after that. */
  public synchronized void become(State next) {
    boolean cuts = next == State.SHUT || state == State.SILENT;
    state = next;
    if (cuts) {
      sockets.forEach(Gate::cut);
      sockets.clear();
    }
  }

  @Override
  public void close() {
    become(State.SHUT);
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close port " + port(), e);
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        admit(door.accept());
      } catch (IOException e) {
        // The gate was closed, or the one who knocked has left: both are fine.
        continue;
      }
    }
  }

  private synchronized void admit(Socket server) {
    switch (state) {
      case OPEN -> connect(server);
      case SHUT -> cut(server);
      case SILENT -> sockets.add(server);
    }
  }

  private void connect(Socket server) {
    try {
      Socket postgres = new Socket();
      sockets.addAll(List.of(server, postgres));
      postgres.connect(database);
      postgres.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      Thread.ofVirtual().start(() -> pass(server, postgres));
      Thread.ofVirtual().start(() -> pass(postgres, server));
    } catch (IOException e) {
      cut(server);
    }
  }

  private void pass(Socket from, Socket to) {
    byte[] buffer = new byte[BUFFER];
    try {
      for (int count = from.getInputStream().read(buffer);
          count >= 0;
          count = from.getInputStream().read(buffer)) {
        if (state == State.OPEN) {
          to.getOutputStream().write(buffer, 0, count);
        }
      }
    } catch (IOException e) {
      // One side has gone, and so does the other.
    } finally {
      leave(from);
      leave(to);
    }
  }

  private void leave(Socket socket) {
    sockets.remove(socket);
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a loopback socket cannot be closed", e);
    }
  }

  private static void cut(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      // It is closed already.
      return;
    }
  }
}
