package dev.weighin.contract.clauses;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names of random length and letters, the same for the same seed. */
final class RandomNames {
  /** Where the letters come from: Latin, Greek, Cyrillic, Hebrew, Devanagari, Han, emoji. */
  private static final List<int[]> BLOCKS =
      List.of(
          new int[] {'a', 'z'},
          new int[] {'A', 'Z'},
          new int[] {0xC0, 0xD6},
          new int[] {0x391, 0x3A1},
          new int[] {0x410, 0x44F},
          new int[] {0x5D0, 0x5EA},
          new int[] {0x905, 0x939},
          new int[] {0x4E00, 0x9FA5},
          new int[] {0x1F600, 0x1F64F});

  private final Random random;

  RandomNames(long seed) {
    this.random = new Random(seed);
  }

  /** So many names of 1 to 64 code points. */
  Stream<String> take(int count) {
    return IntStream.range(0, count).mapToObj(index -> name(1 + random.nextInt(64)));
  }

  /** Write each byte of the UTF-8 form as a percent sign and two digits. */
  static String percentEncoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      encoded.append("%%%02X".formatted(b & 0xff));
    }
    return encoded.toString();
  }

  private String name(int length) {
    StringBuilder name = new StringBuilder();
    for (int at = 0; at < length; at++) {
      int[] block = BLOCKS.get(random.nextInt(BLOCKS.size()));
      name.appendCodePoint(random.nextInt(block[0], block[1] + 1));
    }
    return name.toString();
  }
}
