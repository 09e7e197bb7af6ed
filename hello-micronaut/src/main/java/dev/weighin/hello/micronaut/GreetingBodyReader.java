package dev.weighin.hello.micronaut;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.weighin.core.GreetingDraft;
import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.Violation;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a {@code @Body GreetingDraft}, token by token.
 *
 * <p>Left to Micronaut's serialization, {@code "name": 5} and {@code "name": ["Ada"]} would become
 * texts, whatever follows the closing brace would go unread, and unknown members would be ignored
 * or end the reading at the first of them.
 */
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
final class GreetingBodyReader implements MessageBodyReader<GreetingDraft> {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  @Override
  public GreetingDraft read(
      Argument<GreetingDraft> type, MediaType mediaType, Headers headers, InputStream body) {
    // A body that does not say what it is finds its way here, one that says so wrongly does not.
    if (mediaType == null) {
      throw new RefusedException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "The body must say that it is application/json.");
    }
    try (JsonParser json = JSON.createParser(body)) {
      return draft(json);
    } catch (IOException e) {
      throw new RefusedException(
          ProblemType.MALFORMED_REQUEST,
          "The body must be one JSON object whose 'name' and 'language' are strings.");
    }
  }

  private static GreetingDraft draft(JsonParser json) throws IOException {
    String name = null;
    String language = null;
    List<Violation> unknown = new ArrayList<>();
    require(json, json.nextToken() == JsonToken.START_OBJECT);
    for (String member = json.nextFieldName(); member != null; member = json.nextFieldName()) {
      switch (member) {
        case "name" -> name = text(json);
        case "language" -> language = text(json);
        default -> {
          unknown.add(new Violation(member, "is not a member of a greeting"));
          json.nextToken();
          json.skipChildren();
        }
      }
    }
    require(json, json.nextToken() == null);
    return known(new GreetingDraft(name, language), unknown);
  }

  private static String text(JsonParser json) throws IOException {
    JsonToken token = json.nextToken();
    require(json, token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL);
    return json.getValueAsString();
  }

  private static void require(JsonParser json, boolean expected) throws IOException {
    if (!expected) {
      throw new JsonParseException(json, "unexpected token");
    }
  }

  /** Unknown members are refused together with all the other rules the draft breaks. */
  private static GreetingDraft known(GreetingDraft draft, List<Violation> unknown) {
    if (!unknown.isEmpty()) {
      unknown.addAll(0, draft.violations());
      throw RefusedException.content(unknown);
    }
    return draft;
  }
}
