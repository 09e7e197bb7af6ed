package dev.weighin.hello.micronaut;

import dev.weighin.core.StreamLine;
import io.micronaut.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;

// tag::C15[]
/**
 * The bytes of lines of JSON, made some lines at a time as they are read. It is closed by being
 * forgotten.
 */
final class LineInputStream extends InputStream {
  /** What is read at once is sent at once; line by line, sending would take most of the time. */
  private static final int LINES_AT_ONCE = 100;

  private final JsonMapper json;
  private final Iterator<StreamLine> lines;
  private InputStream made = InputStream.nullInputStream();

  LineInputStream(JsonMapper json, Iterator<StreamLine> lines) {
    this.json = json;
    this.lines = lines;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    makeMore();
    return made.read(target, offset, length);
  }

  @Override
  public int read() throws IOException {
    makeMore();
    return made.read();
  }

  private void makeMore() throws IOException {
    if (made.available() == 0) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (int line = 0; line < LINES_AT_ONCE && lines.hasNext(); line++) {
        json.writeValue(bytes, lines.next());
        bytes.write('\n');
      }
      made = new ByteArrayInputStream(bytes.toByteArray());
    }
  }
}
// end::C15[]
