package dev.weighin.contract.reference;

import dev.weighin.core.GreetingDraft;
import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.Violation;
import dev.weighin.core.WorldDraft;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads drafts from bodies, by hand and strictly. */
final class DraftReader {
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private DraftReader() {}

  static GreetingDraft read(Ask ask) {
    JsonNode tree = object(ask, Set.of("name", "language"));
    return new GreetingDraft(text(tree, "name"), text(tree, "language"));
  }

  static WorldDraft readWorld(Ask ask) {
    JsonNode value = object(ask, Set.of("randomNumber")).path("randomNumber");
    if (value.isMissingNode() || value.isNull()) {
      return new WorldDraft(null).checked();
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw malformed();
    }
    return new WorldDraft(value.intValue()).checked();
  }

  private static JsonNode object(Ask ask, Set<String> members) {
    String mediaType = ask.headers().getFirst("Content-Type");
    if (mediaType == null || !mediaType.matches("(?i)application/json\\s*(?:;.*)?")) {
      throw new RefusedException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send JSON.");
    }
    if (ask.body().length > Routes.MAX_BODY) {
      throw new RefusedException(ProblemType.CONTENT_TOO_LARGE, "Send 65,536 bytes at most.");
    }
    JsonNode tree = tree(ask.body());
    List<Violation> unknown =
        tree.propertyNames().stream()
            .filter(member -> !members.contains(member))
            .map(member -> new Violation(member, "is not known"))
            .toList();
    if (!unknown.isEmpty()) {
      throw RefusedException.content(unknown);
    }
    return tree;
  }

  private static JsonNode tree(byte[] body) {
    try {
      JsonNode tree = STRICT.readTree(body);
      if (tree.isObject()) {
        return tree;
      }
    } catch (JacksonException e) {
      throw malformed();
    }
    throw malformed();
  }

  private static String text(JsonNode tree, String member) {
    JsonNode value = tree.path(member);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw malformed();
    }
    return value.stringValue();
  }

  private static RefusedException malformed() {
    return new RefusedException(
        ProblemType.MALFORMED_REQUEST, "The body is not the JSON object that is asked for.");
  }
}
