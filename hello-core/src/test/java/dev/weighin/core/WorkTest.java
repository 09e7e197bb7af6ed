package dev.weighin.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Items, primes, delays, streams and uploads. */
class WorkTest {
  @Test
  void totals_are_price_times_quantity_times_the_multiplier_beyond_32_bits() {
    Items items = Items.of(500, 1_000);

    assertThat(items.count()).isEqualTo(500);
    assertThat(items.items())
        .hasSize(500)
        .allSatisfy(
            item ->
                assertThat(item.total()).isEqualTo((long) item.price() * item.quantity() * 1_000));
  }

  @ParameterizedTest
  @CsvSource({"-1, 1", "501, 1", "1, 0", "1, 1001"})
  void items_out_of_range_are_refused(int count, int multiplier) {
    assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Items.of(count, multiplier));
  }

  /** The values of the prime-counting function are sequence A006880 and neighbours of OEIS. */
  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "2, 1", "3, 2", "100, 25", "100000, 9592", "5000000, 348513"})
  void primes_are_counted(int limit, int primes) {
    assertThat(Primes.countUpTo(limit)).isEqualTo(primes);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 5_000_001})
  void primes_out_of_range_are_refused(int limit) {
    assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Primes.countUpTo(limit));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 2_001})
  void a_delay_out_of_range_is_refused(int millis) {
    assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Delay.checked(millis));
  }

  @Test
  void lines_are_made_one_by_one_and_counted_from_one() {
    Iterator<StreamLine> lines = StreamLine.lines(2);

    assertThat(lines.next()).isEqualTo(new StreamLine(1, "Hello, World!"));
    assertThat(lines.next().line()).isEqualTo(2);
    assertThat(lines.hasNext()).isFalse();
  }

  @Test
  void an_upload_is_digested_piece_by_piece() {
    UploadDigest digest = new UploadDigest();
    digest.add("12345".getBytes(StandardCharsets.US_ASCII), 5);
    digest.add(ByteBuffer.wrap("6789".getBytes(StandardCharsets.US_ASCII)));

    // The check value every description of CRC-32 gives for these nine digits.
    assertThat(digest.result()).isEqualTo(new Upload(9, "cbf43926"));
  }

  @Test
  void an_upload_one_byte_too_large_is_refused() {
    UploadDigest digest = new UploadDigest();
    byte[] half = new byte[(int) (UploadDigest.MAX_BYTES / 2)];
    digest.add(half, half.length);
    digest.add(half, half.length);

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> digest.add(half, 1))
        .satisfies(e -> assertThat(e.type()).isEqualTo(ProblemType.CONTENT_TOO_LARGE));
  }
}
