package dev.weighin.benchmarks.load.controller;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * Where a controller listens.
 *
 * @param uri {@code http} or {@code https}, a host, and perhaps a port; nothing else
 */
public record ControllerAddress(URI uri) {
  /** Where a controller listens that nobody has told otherwise. */
  public static final String USUAL = "http://127.0.0.1:8090";

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  /**
   * Read an address.
   *
   * @throws IllegalArgumentException if it is none; the text is not repeated where it may hold a
   *     secret
   */
  public static ControllerAddress of(String text) {
    if (text.contains("@")) {
      throw new IllegalArgumentException(
          "--controller must not hold a name or password; %s takes the password"
              .formatted(Controller.PASSWORD_VARIABLE));
    }
    try {
      URI uri = new URI(text);
      if (Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
          && uri.getHost() != null) {
        URI bare = new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), null, null, null);
        if (uri.equals(bare) || uri.equals(bare.resolve("/"))) {
          return new ControllerAddress(bare);
        }
      }
    } catch (URISyntaxException e) {
      // Said below, like anything else that is no address.
    }
    throw new IllegalArgumentException(
        "--controller must look like http://HOST:8090 or https://HOST, but is '" + text + "'");
  }

  /** Whether what is sent there can be read by nobody on the way. */
  boolean isPrivate() {
    return uri.getScheme().equals("https") || LOOPBACK.contains(uri.getHost());
  }

  /** The address of a resource; its path and query are encoded already. */
  URI resolve(String path) {
    return URI.create(uri + path);
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
