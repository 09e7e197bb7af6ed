package dev.weighin.hello.micronaut;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.Violation;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.body.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

// tag::C6[]
/**
 * Reads a {@code @Body} of JSON token by token.
 *
 * <p>Left to Micronaut's serialization, {@code "name": 5} and {@code "name": ["Ada"]} would become
 * texts and {@code 1.5} a whole number, whatever follows the closing brace would go unread, and
 * unknown members would be ignored or end the reading at the first of them.
 *
 * @param <T> what the body becomes
 */
abstract class StrictBody<T> implements MessageBodyReader<T> {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Map<String, JsonToken> members;

  /**
   * A reader of objects.
   *
   * @param members the members an object may have, each with the type of its value
   */
  StrictBody(Map<String, JsonToken> members) {
    this.members = members;
  }

  /**
   * Make what the body becomes.
   *
   * @param values the values that were given: texts, integers and nulls
   */
  abstract T draft(Map<String, Object> values);

  /** The rules a draft breaks. */
  abstract List<Violation> violations(T draft);

  @Override
  public final T read(Argument<T> type, MediaType mediaType, Headers headers, InputStream body) {
    // A body that does not say what it is finds its way here, one that says so wrongly does not.
    if (mediaType == null) {
      throw new RefusedException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body must say that it is application/json.");
    }
    List<Violation> unknown = new ArrayList<>();
    try (JsonParser json = JSON.createParser(body)) {
      return known(draft(values(json, unknown)), unknown);
    } catch (IOException e) {
      throw new RefusedException(
          ProblemType.MALFORMED_REQUEST,
          "The body must be one JSON object whose members have the right types.");
    }
  }

  private Map<String, Object> values(JsonParser json, List<Violation> unknown) throws IOException {
    Map<String, Object> values = new HashMap<>();
    require(json, json.nextToken() == JsonToken.START_OBJECT);
    for (String member = json.nextFieldName(); member != null; member = json.nextFieldName()) {
      JsonToken token = json.nextToken();
      if (members.containsKey(member)) {
        require(json, token == members.get(member) || token == JsonToken.VALUE_NULL);
        values.put(member, value(json, token));
      } else {
        unknown.add(new Violation(member, "is not a member of this object"));
        json.skipChildren();
      }
    }
    require(json, json.nextToken() == null);
    return values;
  }

  private static Object value(JsonParser json, JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_NULL -> null;
      // tag::C18[]
      // Beyond 32 bits it breaks the same rules as the largest number.
      case VALUE_NUMBER_INT ->
          json.getNumberType() == JsonParser.NumberType.INT
              ? json.getIntValue()
              : Integer.MAX_VALUE;
      // end::C18[]
      default -> json.getText();
    };
  }

  private static void require(JsonParser json, boolean expected) throws IOException {
    if (!expected) {
      throw new JsonParseException(json, "unexpected token");
    }
  }

  /** Unknown members are refused together with all the other rules the draft breaks. */
  private T known(T draft, List<Violation> unknown) {
    if (!unknown.isEmpty()) {
      unknown.addAll(0, violations(draft));
      throw RefusedException.content(unknown);
    }
    return draft;
  }
}
// end::C6[]
