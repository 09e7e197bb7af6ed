package dev.weighin.contract.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a client and a right server and changes what comes back. */
public final class FaultyWire implements AutoCloseable {
  private final URI target;
  private final WireFault fault;
  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private FaultyWire(URI target, WireFault fault, ServerSocket listener) {
    this.target = target;
    this.fault = fault;
    this.listener = listener;
  }

  /** Listen on a free loopback port. */
  public static FaultyWire before(URI target, WireFault fault) throws IOException {
    FaultyWire wire =
        new FaultyWire(target, fault, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    wire.threads.submit(wire::accept);
    return wire;
  }

  /** Where it listens. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort());
  }

  @Override
  public void close() throws IOException {
    listener.close();
    threads.shutdownNow();
  }

  private Void accept() throws IOException {
    while (true) {
      Socket client = listener.accept();
      threads.submit(() -> relay(client));
    }
  }

  private Void relay(Socket client) throws IOException {
    try (client;
        Socket server = new Socket(target.getHost(), target.getPort())) {
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      Question last = new Question();
      threads.submit(() -> ask(client, server, last));
      byte[] buffer = new byte[16 * 1024];
      InputStream in = server.getInputStream();
      OutputStream out = client.getOutputStream();
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        out.write(fault.edited(last.bytes, Arrays.copyOf(buffer, count)));
      }
      return null;
    }
  }

  private static Void ask(Socket client, Socket server, Question last) throws IOException {
    byte[] buffer = new byte[16 * 1024];
    InputStream in = client.getInputStream();
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      last.bytes = Arrays.copyOf(buffer, count);
      server.getOutputStream().write(last.bytes);
    }
    server.shutdownOutput();
    return null;
  }

  /** What was asked last on a connection. */
  private static final class Question {
    private volatile byte[] bytes = new byte[0];
  }
}
