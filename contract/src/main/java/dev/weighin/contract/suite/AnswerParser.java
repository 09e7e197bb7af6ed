package dev.weighin.contract.suite;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads an answer from the bytes of a connection that carried nothing else. */
final class AnswerParser {
  private static final String HEAD_END = "\r\n\r\n";

  private final byte[] bytes;
  private int at;

  private AnswerParser(byte[] bytes) {
    this.bytes = bytes;
  }

  static Answer parse(byte[] bytes) {
    return new AnswerParser(bytes).answer();
  }

  private Answer answer() {
    String[] lines = head();
    int status = status(lines[0]);
    if (status < 200) {
      return answer();
    }
    List<Header> headers = new ArrayList<>();
    for (String line : List.of(lines).subList(1, lines.length)) {
      int colon = line.indexOf(':');
      headers.add(new Header(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    Answer answer = new Answer(status, headers, rest());
    boolean chunked =
        answer.header("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent();
    return chunked && answer.body().length > 0
        ? new Answer(status, headers, new AnswerParser(answer.body()).joinedChunks())
        : answer;
  }

  private String[] head() {
    String text = new String(bytes, at, bytes.length - at, StandardCharsets.ISO_8859_1);
    int end = text.indexOf(HEAD_END);
    if (text.isEmpty()) {
      throw new AssertionError("the connection was closed without an answer");
    }
    if (!text.startsWith("HTTP/1.1 ") || end < 0) {
      throw new AssertionError("expected an HTTP/1.1 answer but got '" + text + "'");
    }
    at += end + HEAD_END.length();
    return text.substring(0, end).split("\r\n");
  }

  private static int status(String statusLine) {
    return Integer.parseInt(statusLine.split(" ")[1]);
  }

  private byte[] rest() {
    return Arrays.copyOfRange(bytes, at, bytes.length);
  }

  private byte[] joinedChunks() {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      joined.write(bytes, at, size);
      at += size + 2;
    }
    return joined.toByteArray();
  }

  private int chunkSize() {
    int start = at;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    String line = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1).strip();
    at++;
    try {
      return Integer.parseInt(line.replaceFirst(";.*", ""), 16);
    } catch (NumberFormatException e) {
      throw new AssertionError("expected the size of a chunk but got '" + line + "'", e);
    }
  }
}
