package dev.weighin.contract.launch;

import java.util.List;

/** Something a Java runtime can do for any server, asked for with a plus: {@code default+aot}. */
public enum JavaFeature {
  /**
   * Starts from a cache of loaded and linked classes and method profiles, made in a training run
   * (JEP 483, 514 and 515); see {@link AotCache}.
   */
  AOT("aot", List.of()),

  /** Object headers of 8 bytes instead of 12 (JEP 519). */
  COMPACT_HEADERS("compact-headers", List.of("-XX:+UseCompactObjectHeaders"));

  private final String id;
  private final List<String> flags;

  JavaFeature(String id, List<String> flags) {
    this.id = id;
    this.flags = flags;
  }

  /** What it is called after the plus. */
  public String id() {
    return id;
  }

  /** The flags that are the same for every server. */
  List<String> flags() {
    return flags;
  }
}
