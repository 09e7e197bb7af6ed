package dev.weighin.benchmarks.load;

import java.util.Map;

/**
 * One kind of request in the mix, and the answer it must get.
 *
 * @param name what results are listed under; unique in the mix
 * @param weight its share of the mix, relative to the others; at least 1
 * @param method an HTTP method, in capitals
 * @param path the path and query, percent-encoded, starting with a slash
 * @param headers sent on top of {@code Host} and, with a body, {@code Content-Length}
 * @param body sent in UTF-8; empty for none
 * @param expectedStatus the status every answer must have
 * @param expectedBody checked in the first and then in every tenth answer
 */
public record LoadRequest(
    String name,
    int weight,
    String method,
    String path,
    Map<String, String> headers,
    String body,
    int expectedStatus,
    ExpectedBody expectedBody) {

  public LoadRequest {
    headers = Map.copyOf(headers);
    if (weight < 1) {
      throw new IllegalArgumentException(name + " has weight " + weight + ", less than 1");
    }
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException(name + " has a path without a leading slash: " + path);
    }
  }

  /** A GET that must be answered with 200 and that body. */
  public static LoadRequest get(String name, String path, ExpectedBody expectedBody) {
    return new LoadRequest(name, 1, "GET", path, Map.of(), "", 200, expectedBody);
  }

  /** The same request with another share of the mix. */
  public LoadRequest weighing(int otherWeight) {
    return new LoadRequest(
        name, otherWeight, method, path, headers, body, expectedStatus, expectedBody);
  }
}
