package dev.weighin.hello.micronaut;

import java.util.List;

// tag::C13[]
/**
 * The values {@code VARIANT} may have.
 *
 * <p>Each is the name of a Micronaut environment: settings that differ from {@code
 * application.properties} stand in {@code application-virtual.properties}, and beans may ask for an
 * environment.
 */
final class Variant {
  /** Handlers run on the event loop, unless one asks for another thread. */
  static final String DEFAULT = "default";

  /** Handlers run on a virtual thread each, unless they return a publisher. */
  static final String VIRTUAL = "virtual";

  /** As by default; what differs stands in {@code framework.yaml}. */
  static final String TUNED = "tuned";

  static final List<String> NAMES = List.of(DEFAULT, VIRTUAL, TUNED);

  private Variant() {}
}
// end::C13[]
