package dev.weighin.contract.reference;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** An answer of the reference server, before it goes over the wire. */
record Reply(int status, Map<String, String> headers, byte[] body) {
  /** The header of a reply that is sent in chunks. */
  static final String TRANSFER_ENCODING = "Transfer-Encoding";

  static Reply of(int status, String contentType, String body) {
    return new Reply(
        status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
  }

  static Reply empty(int status) {
    return new Reply(status, Map.of(), new byte[0]);
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  boolean isProblem() {
    return status >= 400;
  }

  Reply with(String name, String value) {
    Map<String, String> changed = new TreeMap<>(headers);
    changed.put(name, value);
    return new Reply(status, changed, body);
  }

  Reply without(String name) {
    Map<String, String> changed = new TreeMap<>(headers);
    changed.remove(name);
    return new Reply(status, changed, body);
  }

  Reply edited(UnaryOperator<String> edit) {
    return new Reply(status, headers, edit.apply(text()).getBytes(StandardCharsets.UTF_8));
  }
}
