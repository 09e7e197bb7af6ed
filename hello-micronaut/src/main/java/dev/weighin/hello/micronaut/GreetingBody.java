package dev.weighin.hello.micronaut;

import com.fasterxml.jackson.core.JsonToken;
import dev.weighin.core.GreetingDraft;
import dev.weighin.core.Violation;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

// tag::C6[]
/** Reads a {@code @Body GreetingDraft}: a bean that says which media type and class it reads. */
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
final class GreetingBody extends StrictBody<GreetingDraft> {

  GreetingBody() {
    super(Map.of("name", JsonToken.VALUE_STRING, "language", JsonToken.VALUE_STRING));
  }

  @Override
  GreetingDraft draft(Map<String, Object> values) {
    return new GreetingDraft((String) values.get("name"), (String) values.get("language"));
  }

  @Override
  List<Violation> violations(GreetingDraft draft) {
    return draft.violations();
  }
}
// end::C6[]
