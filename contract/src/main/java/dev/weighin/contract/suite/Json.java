package dev.weighin.contract.suite;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON answers. REST-assured's paths compile a script each time, which adds up. */
public final class Json {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  /**
   * The tree of a JSON text.
   *
   * @throws AssertionError if it is none
   */
  public static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new AssertionError("expected JSON but got '" + text + "'", e);
    }
  }
}
