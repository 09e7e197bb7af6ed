package dev.weighin.benchmarks.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class EncodableWriterTest {
  private static final String BAR = "×1.00 ░│─●─► 812 µs – é";

  @Test
  void ascii_gets_something_as_long_that_looks_alike() throws IOException {
    assertThat(written(US_ASCII)).isEqualTo("x1.00 :|-o-> 812 us - ?").hasSameSizeAs(BAR);
  }

  @Test
  void a_larger_set_keeps_what_it_has() throws IOException {
    assertThat(written(ISO_8859_1)).isEqualTo("×1.00 :|-o-> 812 µs - é");
    assertThat(written(UTF_8)).isEqualTo(BAR);
  }

  private static String written(Charset charset) throws IOException {
    StringWriter written = new StringWriter();
    try (EncodableWriter writer = new EncodableWriter(written, charset.newEncoder())) {
      writer.write(BAR, 0, 5);
      writer.write(BAR.toCharArray(), 5, BAR.length() - 6);
      writer.write(BAR.charAt(BAR.length() - 1));
    }
    return written.toString();
  }
}
