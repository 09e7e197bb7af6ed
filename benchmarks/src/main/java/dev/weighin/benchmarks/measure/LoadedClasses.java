package dev.weighin.benchmarks.measure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes a JVM has loaded, as its own counters tell: the file that {@code jstat} reads too, in
 * the form of HotSpot's {@code perfMemory.hpp}. Nothing runs in the JVM to find out.
 *
 * @param all how many it has loaded since it started
 * @param fromArchive how many of them came, parsed and verified, from an archive: the one the JDK
 *     brings, or a cache of the server's own
 */
public record LoadedClasses(long all, long fromArchive) {
  private static final int MAGIC = 0xcafec0c0;
  private static final int BYTE_ORDER_AT = 4;
  private static final int ENTRIES_AT = 24;
  private static final int TYPE_IN_ENTRY = 12;
  private static final int VALUE_IN_ENTRY = 16;

  /**
   * The classes of the process with that id.
   *
   * @return null if it is no JVM, or was told to keep its counters to itself
   */
  static LoadedClasses of(long pid) {
    // HotSpot writes them there whatever java.io.tmpdir says.
    Path file = Path.of("/tmp", "hsperfdata_" + System.getProperty("user.name"), "" + pid);
    try {
      return of(ByteBuffer.wrap(Files.readAllBytes(file)));
    } catch (IOException e) {
      return null;
    }
  }

  static LoadedClasses of(ByteBuffer counters) throws IOException {
    if (counters.remaining() < ENTRIES_AT + 8 || counters.getInt(0) != MAGIC) {
      throw new IOException("these are no counters of a JVM");
    }
    counters.order(
        counters.get(BYTE_ORDER_AT) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    Map<String, Long> values = values(counters);
    if (!values
        .keySet()
        .containsAll(List.of("java.cls.loadedClasses", "java.cls.sharedLoadedClasses"))) {
      throw new IOException("this JVM does not count its classes");
    }
    long shared = values.get("java.cls.sharedLoadedClasses");
    return new LoadedClasses(values.get("java.cls.loadedClasses") + shared, shared);
  }

  /** Each entry has its length, where its name begins in it, a type, and where its value begins. */
  private static Map<String, Long> values(ByteBuffer counters) {
    Map<String, Long> values = new HashMap<>();
    int at = counters.getInt(ENTRIES_AT);
    int entries = counters.getInt(ENTRIES_AT + 4);
    for (int i = 0; i < entries; i++) {
      if (counters.get(at + TYPE_IN_ENTRY) == 'J') {
        String name = text(counters, at + counters.getInt(at + 4));
        values.put(name, counters.getLong(at + counters.getInt(at + VALUE_IN_ENTRY)));
      }
      at += counters.getInt(at);
    }
    return values;
  }

  private static String text(ByteBuffer counters, int from) {
    int end = from;
    while (counters.get(end) != 0) {
      end++;
    }
    return new String(counters.array(), from, end - from, StandardCharsets.UTF_8);
  }
}
