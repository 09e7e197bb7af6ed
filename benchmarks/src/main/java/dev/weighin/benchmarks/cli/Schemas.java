package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.plan.InvalidPlanException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schemas (draft 2020-12) of what this version prints and writes. A document says in its
 * member {@code schema} which one it keeps; the number at the end changes when a member is taken
 * away or changes its meaning.
 */
final class Schemas {
  /** What a result file holds. */
  private static final String RESULT_LINE = "result-line";

  private static final List<String> NAMES =
      List.of(
          "build",
          "calibrate",
          "compare",
          "dev",
          "doctor",
          "explain",
          "lesson",
          "list",
          "report",
          RESULT_LINE,
          "run",
          "up",
          "verify");

  private static final Pattern REFERENCE = Pattern.compile("\"urn:weigh-in:([a-z-]+):\\d+#");
  private static final String PLACE = "/dev/weighin/benchmarks/schema/";

  private Schemas() {}

  /** The names that {@link #bundled} knows. */
  static List<String> names() {
    return NAMES;
  }

  /** What a document of a command calls its schema, such as {@code urn:weigh-in:list:1}. */
  static String id(String name) {
    return read(name).path("$id").asString();
  }

  /** A schema with all others it refers to, so that it can be used alone. */
  static ObjectNode bundled(String name) {
    if (!NAMES.contains(name)) {
      throw new InvalidPlanException(
          "NAME must be one of %s, but is '%s'".formatted(String.join(", ", NAMES), name));
    }
    ObjectNode schema = read(name);
    Map<String, ObjectNode> others = new LinkedHashMap<>();
    collect(schema, others);
    others.remove(name);
    others.forEach((other, text) -> schema.withObjectProperty("$defs").set(other, text));
    return schema;
  }

  private static void collect(ObjectNode schema, Map<String, ObjectNode> others) {
    Matcher reference = REFERENCE.matcher(schema.toString());
    while (reference.find()) {
      String other = reference.group(1);
      if (!others.containsKey(other)) {
        others.put(other, read(other));
        collect(others.get(other), others);
      }
    }
  }

  private static ObjectNode read(String name) {
    InputStream resource = Schemas.class.getResourceAsStream(PLACE + name + ".json");
    if (resource == null) {
      throw new IllegalStateException("no schema of " + name + " is packaged");
    }
    return JsonMapper.shared().readValue(resource, ObjectNode.class);
  }
}
