package dev.weighin.benchmarks.load;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the body of an answer must be for the answer to count as right. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface ExpectedBody {

  /** Whether these bytes are what is expected. */
  boolean matches(byte[] body);

  /** Any body will do, none as well. */
  record Anything() implements ExpectedBody {
    @Override
    public boolean matches(byte[] body) {
      return true;
    }
  }

  /** Exactly this text, in UTF-8. */
  record Exactly(String text) implements ExpectedBody {
    @Override
    public boolean matches(byte[] body) {
      return Arrays.equals(body, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** This text somewhere in the body, in UTF-8. */
  record Containing(String text) implements ExpectedBody {
    @Override
    public boolean matches(byte[] body) {
      return new String(body, StandardCharsets.UTF_8).contains(text);
    }
  }
}
