package dev.weighin.benchmarks.measure;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks a server for its first answer, on a bare socket, so that no client has to warm up first. */
final class FirstAnswer {
  private static final int TIMEOUT_MILLIS = 10_000;
  private static final int LIMIT = 64 * 1024;

  private FirstAnswer() {}

  /**
   * Ask for {@code GET /} and check the answer.
   *
   * @throws MeterException if it is not 200 with the body the contract asks for
   */
  static void ask(URI server) {
    String answer = exchange(server);
    if (!answer.startsWith("HTTP/1.1 200") || !answer.endsWith("\r\n\r\nHello, World!")) {
      String status = answer.lines().findFirst().orElse("nothing");
      throw new MeterException("the first answer to GET / was wrong: " + status, null);
    }
  }

  private static String exchange(URI server) {
    try (Socket socket = new Socket()) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), TIMEOUT_MILLIS);
      String request =
          "GET / HTTP/1.1\r\nHost: %s:%d\r\nConnection: close\r\n\r\n"
              .formatted(server.getHost(), server.getPort());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readNBytes(LIMIT);
      return new String(answer, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new MeterException("the first GET / was not answered: " + e.getMessage(), e);
    }
  }
}
