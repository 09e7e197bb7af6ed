package dev.weighin.benchmarks.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.util.Map;

/** Writes what a character set has, and the nearest thing in ASCII for what it has not. */
final class EncodableWriter extends FilterWriter {
  /** As long as what they stand for where columns depend on it. */
  private static final Map<Character, String> IN_ASCII =
      Map.ofEntries(
          Map.entry('µ', "u"),
          Map.entry('×', "x"),
          Map.entry('–', "-"),
          Map.entry('─', "-"),
          Map.entry('│', "|"),
          Map.entry('●', "o"),
          Map.entry('░', ":"),
          Map.entry('◄', "<"),
          Map.entry('►', ">"),
          Map.entry('…', "~"));

  private final CharsetEncoder encoder;

  /**
   * A writer in front of another.
   *
   * @param encoder knows what the other's characters are written in
   */
  EncodableWriter(Writer out, CharsetEncoder encoder) {
    super(out);
    this.encoder = encoder;
  }

  @Override
  public void write(int character) throws IOException {
    out.write(encodable((char) character));
  }

  @Override
  public void write(char[] characters, int offset, int length) throws IOException {
    write(new String(characters, offset, length), 0, length);
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    String part = text.substring(offset, offset + length);
    if (encoder.canEncode(part)) {
      out.write(part);
    } else {
      for (char character : part.toCharArray()) {
        out.write(encodable(character));
      }
    }
  }

  private String encodable(char character) {
    return encoder.canEncode(character)
        ? String.valueOf(character)
        : IN_ASCII.getOrDefault(character, "?");
  }
}
