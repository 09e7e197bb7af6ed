package dev.weighin.contract.suite;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request as it goes over the wire, with nothing put right by a client.
 *
 * @param method the method, in capitals
 * @param target the path and the query, percent-encoded as sent
 * @param headers the headers beyond {@code Host}, {@code Connection} and those of the framing
 * @param body the bytes of the body; empty means that there is none
 * @param framing how the body is announced and cut
 */
public record Request(
    String method, String target, List<Header> headers, byte[] body, Framing framing) {

  /** How a body is announced and cut. */
  public enum Framing {
    /** {@code Content-Length}, in as few writes as possible. */
    LENGTH,
    /** {@code Content-Length}, each byte in a TCP segment of its own. */
    BYTE_BY_BYTE,
    /** {@code Transfer-Encoding: chunked}. */
    CHUNKED
  }

  public Request {
    headers = List.copyOf(headers);
  }

  /** A request without headers of its own and without a body. */
  public static Request of(String method, String target) {
    return new Request(method, target, List.of(), new byte[0], Framing.LENGTH);
  }

  /** A request with a JSON body. */
  public static Request json(String method, String target, byte[] body) {
    return of(method, target).with("Content-Type", "application/json").body(body);
  }

  /** A request with a JSON body. */
  public static Request json(String method, String target, String body) {
    return json(method, target, body.getBytes(StandardCharsets.UTF_8));
  }

  /** The same request with one more header. */
  public Request with(String name, String value) {
    List<Header> extended = new ArrayList<>(headers);
    extended.add(new Header(name, value));
    return new Request(method, target, extended, body, framing);
  }

  /** The same request with another body. */
  public Request body(byte[] content) {
    return new Request(method, target, headers, content, framing);
  }

  /** The same request with its body announced and cut another way. */
  public Request framed(Framing otherFraming) {
    return new Request(method, target, headers, body, otherFraming);
  }

  /** The path as sent, without the query. */
  public String path() {
    int question = target.indexOf('?');
    return question < 0 ? target : target.substring(0, question);
  }
}
