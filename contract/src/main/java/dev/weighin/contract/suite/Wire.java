package dev.weighin.contract.suite;

import dev.weighin.contract.suite.Request.Framing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** One TCP connection that carries one request, for what an HTTP client would put right or hide. */
public final class Wire implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How long a server may take to refuse a large body from its headers alone. */
  private static final Duration EARLY_ANSWER = Duration.ofMillis(200);

  private static final Duration SILENCE = Duration.ofMillis(500);

  private static final int LARGE = 64 * 1024;
  private static final int CHUNK = 4 * 1024;

  private final URI server;
  private final Socket socket;
  private boolean isHead;

  private Wire(URI server, Socket socket) {
    this.server = server;
    this.socket = socket;
  }

  /** Connect to a server. */
  public static Wire to(URI server) throws IOException {
    return to(server, PATIENCE);
  }

  /** Connect to a server that must do each step within {@code patience}. */
  public static Wire to(URI server, Duration patience) throws IOException {
    Socket socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) patience.toMillis());
    socket.connect(
        new InetSocketAddress(server.getHost(), server.getPort() < 0 ? 80 : server.getPort()),
        (int) patience.toMillis());
    return new Wire(server, socket);
  }

  /** Send everything and read the answer. */
  Answer exchange(Request request) throws IOException {
    sendHead(request);
    sendBody(request);
    return answer();
  }

  /** Send the request line and the headers. */
  public void sendHead(Request request) throws IOException {
    isHead = request.method().equals("HEAD");
    StringBuilder head =
        new StringBuilder()
            .append(request.method() + " " + request.target() + " HTTP/1.1\r\n")
            .append("Host: " + server.getRawAuthority() + "\r\n")
            .append("Connection: close\r\n");
    request
        .headers()
        .forEach(header -> head.append(header.name() + ": " + header.value() + "\r\n"));
    if (request.framing() == Framing.CHUNKED) {
      head.append("Transfer-Encoding: chunked\r\n");
    } else if (request.body().length > 0 || request.method().startsWith("P")) {
      head.append("Content-Length: " + request.body().length + "\r\n");
    }
    write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Write bytes as they are. */
  public void write(byte[] bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes);
    out.flush();
  }

  /**
   * Read one answer.
   *
   * <p>Where the headers do not tell the end, it is the end of the connection; behind an answer to
   * {@code HEAD}, half a second without a byte will do, so that a body that should not be there is
   * found.
   */
  public Answer answer() throws IOException {
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    try {
      receive(received);
    } catch (SocketTimeoutException e) {
      if (!isHead || received.size() == 0) {
        throw new AssertionError(
            "no complete answer within %d ms".formatted(socket.getSoTimeout()), e);
      }
    } catch (IOException e) {
      // A server that refuses a body may reset the connection after its answer.
      if (received.size() == 0) {
        throw new AssertionError("the connection was reset before an answer came", e);
      }
    }
    return AnswerParser.parse(received.toByteArray());
  }

  private void receive(ByteArrayOutputStream received) throws IOException {
    InputStream in = socket.getInputStream();
    byte[] buffer = new byte[8 * 1024];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      received.write(buffer, 0, count);
      if (isHead) {
        socket.setSoTimeout((int) SILENCE.toMillis());
      } else if (AnswerParser.isComplete(received.toByteArray())) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void sendBody(Request request) throws IOException {
    byte[] body = request.body();
    boolean announced = request.framing() != Framing.CHUNKED && body.length > LARGE;
    if (announced && answersWithin(EARLY_ANSWER)) {
      return;
    }
    int size = request.framing() == Framing.BYTE_BY_BYTE ? 1 : CHUNK;
    try {
      for (int at = 0; at < body.length; at += size) {
        byte[] piece = Arrays.copyOfRange(body, at, Math.min(body.length, at + size));
        write(request.framing() == Framing.CHUNKED ? chunk(piece) : piece);
      }
      if (request.framing() == Framing.CHUNKED) {
        write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      // The server stopped listening half way: its answer tells why.
      return;
    }
  }

  private boolean answersWithin(Duration limit) throws IOException {
    InputStream in = socket.getInputStream();
    long end = System.nanoTime() + limit.toNanos();
    while (in.available() == 0 && System.nanoTime() < end) {
      pause();
    }
    return in.available() > 0;
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] chunk(byte[] piece) throws IOException {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    chunk.write((Integer.toHexString(piece.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    chunk.write(piece);
    chunk.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    return chunk.toByteArray();
  }
}
