package dev.weighin.hello.javalin;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

// tag::C13[]
/** The threads handlers run on: what {@code VARIANT} chooses. */
enum Variant {
  DEFAULT("platform thread pool"),
  VIRTUAL("virtual threads"),
  TUNED("platform thread pool");

  private final String threadModel;

  Variant(String threadModel) {
    this.threadModel = threadModel;
  }

  /**
   * The variant of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Variant named(String name) {
    return Arrays.stream(values())
        .filter(variant -> variant.lowerCaseName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(name)));
  }

  /** What kind of thread a handler runs on. */
  String threadModel() {
    return threadModel;
  }

  private static String unknown(String name) {
    String names =
        Arrays.stream(values()).map(Variant::lowerCaseName).collect(Collectors.joining(", "));
    return "VARIANT must be one of " + names + ", but is '" + name + "'";
  }

  private String lowerCaseName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
// end::C13[]
