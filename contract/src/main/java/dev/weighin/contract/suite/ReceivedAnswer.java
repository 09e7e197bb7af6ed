package dev.weighin.contract.suite;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bytes of one answer as they come in, and what can be said of them before all have come. */
final class ReceivedAnswer {
  private static final String HEAD_END = "\r\n\r\n";
  private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern CONTENT_LENGTH =
      Pattern.compile("(?i)\r\ncontent-length: *(\\d{1,9}) *\r\n");
  private static final Pattern CHUNKED =
      Pattern.compile("(?i)\r\ntransfer-encoding: *chunked *\r\n");
  private static final Pattern FIRST_CHUNK = Pattern.compile("([0-9A-Fa-f]{1,8})[^\r]*\r\n");

  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private byte[] end = new byte[0];

  /** The headers, with the line feed that ends the last of them; null until all have come. */
  private String head;

  void add(byte[] buffer, int count) {
    received.write(buffer, 0, count);
    end = lastBytes(buffer, count);
    if (head == null) {
      String text = received.toString(StandardCharsets.ISO_8859_1);
      int at = text.indexOf(HEAD_END);
      head = at < 0 ? null : text.substring(0, at + 2);
    }
  }

  boolean isEmpty() {
    return received.size() == 0;
  }

  byte[] bytes() {
    return received.toByteArray();
  }

  /** Whether the headers tell the end of the answer and it has come. */
  boolean isComplete() {
    if (head == null) {
      return false;
    }
    Matcher length = CONTENT_LENGTH.matcher(head);
    return length.find()
        ? received.size() >= bodyStart() + Integer.parseInt(length.group(1))
        : Arrays.equals(end, LAST_CHUNK) && CHUNKED.matcher(head).find();
  }

  /** Whether the headers have come and do not tell of chunks. */
  boolean isUnchunked() {
    return head != null && !CHUNKED.matcher(head).find();
  }

  /** The first line of a chunked body, if it has come to its end. */
  Optional<String> firstLine() {
    return firstChunk()
        .map(chunk -> body().substring(chunk.end()))
        .filter(text -> text.indexOf('\n') >= 0)
        .map(text -> text.substring(0, text.indexOf('\n')));
  }

  /** The size of the first chunk, 0 if none has begun. */
  int firstChunkSize() {
    return firstChunk().map(chunk -> Integer.parseInt(chunk.group(1), 16)).orElse(0);
  }

  private Optional<Matcher> firstChunk() {
    Matcher chunk = FIRST_CHUNK.matcher(body());
    return chunk.lookingAt() ? Optional.of(chunk) : Optional.empty();
  }

  private String body() {
    return head == null
        ? ""
        : received.toString(StandardCharsets.ISO_8859_1).substring(bodyStart());
  }

  private int bodyStart() {
    return head.length() + 2;
  }

  /** The last bytes received so far, as many as end a chunked body. */
  private byte[] lastBytes(byte[] buffer, int count) {
    byte[] both = Arrays.copyOf(end, end.length + count);
    System.arraycopy(buffer, 0, both, end.length, count);
    return Arrays.copyOfRange(both, Math.max(0, both.length - LAST_CHUNK.length), both.length);
  }
}
