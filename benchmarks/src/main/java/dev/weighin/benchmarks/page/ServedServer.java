package dev.weighin.benchmarks.page;

import java.net.URI;

/**
 * A server that is up.
 *
 * @param label what people call it, {@code [A-Za-z0-9._-]{1,40}}
 * @param uri where it answers
 */
public record ServedServer(String label, URI uri) {
  /** The path under which the page forwards to it. */
  String path() {
    return Forwarding.PREFIX + label;
  }
}
