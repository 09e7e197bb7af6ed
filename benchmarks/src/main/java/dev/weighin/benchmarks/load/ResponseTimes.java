package dev.weighin.benchmarks.load;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * The response times of all right answers: from the moment a request was due to its last byte.
 *
 * <p>The histogram keeps three digits (steps of 0.1 %); Hyperfoil's own, which the agents of a
 * controller use, keep two. The percentiles are read from it for convenience; merge histograms,
 * never percentiles.
 *
 * @param count how many answers
 * @param p50Micros the median, in microseconds; this and the others are 0 if there is no answer
 * @param p90Micros nine of ten are at most this
 * @param p99Micros 99 of 100 are at most this
 * @param p999Micros 999 of 1000 are at most this
 * @param maxMicros the longest
 * @param histogram an HdrHistogram of nanoseconds, in its compressed encoding, in Base64
 */
public record ResponseTimes(
    long count,
    double p50Micros,
    double p90Micros,
    double p99Micros,
    double p999Micros,
    double maxMicros,
    String histogram) {
  private static final double NANOS_PER_MICRO = 1000;

  /** The times in a histogram of nanoseconds. */
  public static ResponseTimes of(Histogram nanos) {
    return new ResponseTimes(
        nanos.getTotalCount(),
        micros(nanos, 50),
        micros(nanos, 90),
        micros(nanos, 99),
        micros(nanos, 99.9),
        micros(nanos, 100),
        encoded(nanos));
  }

  /** The histogram, in nanoseconds, to be merged with others or asked for other percentiles. */
  public Histogram decoded() {
    try {
      return Histogram.decodeFromCompressedByteBuffer(
          ByteBuffer.wrap(Base64.getDecoder().decode(histogram)), 0);
    } catch (DataFormatException e) {
      throw new IllegalStateException("not a histogram", e);
    }
  }

  private static double micros(Histogram nanos, double percentile) {
    return nanos.getValueAtPercentile(percentile) / NANOS_PER_MICRO;
  }

  private static String encoded(Histogram nanos) {
    ByteBuffer buffer = ByteBuffer.allocate(nanos.getNeededByteBufferCapacity());
    int length = nanos.encodeIntoCompressedByteBuffer(buffer);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
  }
}
