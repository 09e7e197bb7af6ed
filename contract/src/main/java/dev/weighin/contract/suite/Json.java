package dev.weighin.contract.suite;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

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

  /**
   * The value of a member as plain Java: a string, a number, a list, a map, or null. In {@code
   * errors.field} the first name is a list, and the value is the list of the second ones.
   *
   * @throws AssertionError if the text is no JSON
   */
  static Object member(String text, String path) {
    JsonNode node = read(text);
    for (String name : path.split("\\.")) {
      node = node.isArray() ? each(node, name) : node.path(name);
    }
    return MAPPER.treeToValue(node, Object.class);
  }

  private static JsonNode each(JsonNode nodes, String name) {
    ArrayNode members = MAPPER.createArrayNode();
    nodes.forEach(node -> members.add(node.path(name)));
    return members;
  }
}
