package dev.weighin.contract.suite;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a request as a command line for a POSIX shell that sends the same bytes again. */
final class Curl {
  /** A stretch that is better made by the shell than printed. */
  private static final Pattern REPEATED = Pattern.compile("([^'])\\1{99,}");

  private Curl() {}

  static String line(URI server, Request request) {
    StringBuilder line = new StringBuilder("curl -i --path-as-is");
    switch (request.method()) {
      case "GET" -> {}
      case "HEAD" -> line.append(" --head");
      default -> line.append(" -X ").append(request.method());
    }
    request
        .headers()
        .forEach(
            header -> line.append(" -H ").append(quoted(header.name() + ": " + header.value())));
    if (request.framing() == Request.Framing.CHUNKED) {
      line.append(" -H 'Transfer-Encoding: chunked'");
    }
    line.append(" ").append(quoted(server + request.target()));
    return request.body().length == 0 ? line.toString() : withBody(line, request.body());
  }

  private static String withBody(StringBuilder line, byte[] body) {
    String text = utf8OrNull(body);
    if (text == null) {
      return "printf " + quoted(octal(body)) + " | " + line + " --data-binary @-";
    }
    if (!REPEATED.matcher(text).find()) {
      return line + " --data-binary " + quoted(text);
    }
    return "{ " + pieces(text) + "} | " + line + " --data-binary @-";
  }

  private static String pieces(String text) {
    StringBuilder pieces = new StringBuilder();
    Matcher repeated = REPEATED.matcher(text);
    int at = 0;
    while (repeated.find()) {
      pieces.append("printf %s ").append(quoted(text.substring(at, repeated.start()))).append("; ");
      pieces
          .append("printf '%" + repeated.group().length() + "s' '' | tr ' ' ")
          .append(quoted(repeated.group(1)))
          .append("; ");
      at = repeated.end();
    }
    return pieces.append("printf %s ").append(quoted(text.substring(at))).append("; ").toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private static String utf8OrNull(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String octal(byte[] body) {
    StringBuilder text = new StringBuilder();
    for (byte b : body) {
      boolean plain = b >= ' ' && b < 0x7f && b != '\\' && b != '%';
      text.append(plain ? String.valueOf((char) b) : "\\%03o".formatted(b & 0xff));
    }
    return text.toString();
  }
}
