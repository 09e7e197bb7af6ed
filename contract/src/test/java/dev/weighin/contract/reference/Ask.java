package dev.weighin.contract.reference;

import com.sun.net.httpserver.Headers;
import java.net.URI;

/**
 * A request as the reference server sees it.
 *
 * @param body at most one byte more than is allowed
 */
record Ask(String method, URI uri, Headers headers, byte[] body) {

  /** The path as sent. */
  String path() {
    return uri.getRawPath();
  }

  /** The query as sent, empty if there is none. */
  String query() {
    return uri.getRawQuery() == null ? "" : uri.getRawQuery();
  }

  boolean isChunked() {
    return headers.containsKey("Transfer-Encoding");
  }

  /** Whether the body is larger than a greeting may be. */
  boolean isTooLarge() {
    return path().matches("/(?:greetings|db)\\b.*") && body.length > Routes.MAX_BODY;
  }

  Ask as(String otherMethod) {
    return new Ask(otherMethod, uri, headers, body);
  }

  Ask to(String target) {
    return new Ask(method, URI.create(target), headers, body);
  }

  Ask with(String name, String value) {
    Headers changed = new Headers(headers);
    changed.set(name, value);
    return new Ask(method, uri, changed, body);
  }

  Ask carrying(byte[] otherBody) {
    return new Ask(method, uri, headers, otherBody);
  }
}
