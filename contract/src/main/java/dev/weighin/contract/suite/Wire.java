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

  private static final int NARROW = 16 * 1024;
  private static final int LARGE = 64 * 1024;
  private static final int HUGE = 1024 * 1024;
  private static final int CHUNK = 4 * 1024;

  private final URI server;
  private final Socket socket;
  private final ReceivedAnswer received = new ReceivedAnswer();
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
    return connect(new Socket(), server, patience);
  }

  /** Connect to a server over a connection that takes in little before it is read. */
  public static Wire narrowTo(URI server) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(NARROW);
    return connect(socket, server, PATIENCE);
  }

  private static Wire connect(Socket socket, URI server, Duration patience) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) patience.toMillis());
    socket.connect(
        new InetSocketAddress(server.getHost(), server.getPort() < 0 ? 80 : server.getPort()),
        (int) patience.toMillis());
    return new Wire(server, socket);
  }

  /** Send everything and read the answer. */
  public Answer exchange(Request request) throws IOException {
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
    try {
      receive();
    } catch (SocketTimeoutException e) {
      if (!isHead || received.isEmpty()) {
        throw new AssertionError(
            "no complete answer within %d ms".formatted(socket.getSoTimeout()), e);
      }
    } catch (IOException e) {
      // A server that refuses a body may reset the connection after its answer.
      if (received.isEmpty()) {
        throw new AssertionError("the connection was reset before an answer came", e);
      }
    }
    return AnswerParser.parse(received.bytes());
  }

  /** Read until the first line of a chunked body has come, and no further than needed for it. */
  public String firstLine() throws IOException {
    while (received.firstLine().isEmpty()) {
      if (received.isUnchunked() || !receiveMore()) {
        throw new AssertionError("expected a chunked answer with a line");
      }
    }
    return received.firstLine().get();
  }

  /** Wait for the first bytes of an answer, whatever they are. */
  public void awaitBegin() throws IOException {
    if (!receiveMore()) {
      throw new AssertionError("expected an answer, but the connection was closed");
    }
  }

  /** The size of the first chunk, once its first line has come. */
  public int firstChunkSize() {
    return received.firstChunkSize();
  }

  private void receive() throws IOException {
    while (isHead || !received.isComplete()) {
      if (!receiveMore()) {
        return;
      }
      if (isHead) {
        socket.setSoTimeout((int) SILENCE.toMillis());
      }
    }
  }

  private boolean receiveMore() throws IOException {
    byte[] buffer = new byte[8 * 1024];
    int count = socket.getInputStream().read(buffer);
    if (count > 0) {
      received.add(buffer, count);
    }
    return count >= 0;
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
    int size = pieceSize(request);
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

  private static int pieceSize(Request request) {
    if (request.framing() == Framing.BYTE_BY_BYTE) {
      return 1;
    }
    return request.body().length > HUGE ? LARGE : CHUNK;
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
