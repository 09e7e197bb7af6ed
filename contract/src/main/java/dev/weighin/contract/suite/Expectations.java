package dev.weighin.contract.suite;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.weighin.contract.Contract;
import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;
import org.hamcrest.Description;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

/** What the clauses expect again and again, for {@code then().spec(...)}. */
public final class Expectations {
  private Expectations() {}

  /** A text in UTF-8, exactly as given. */
  public static ResponseSpecification text(String expected) {
    return new ResponseSpecBuilder()
        .expectStatusCode(200)
        .expectHeader("Content-Type", mediaType("text/plain;charset=utf-8"))
        .expectBody(equalTo(expected))
        .build();
  }

  /** A JSON answer with that status. */
  public static ResponseSpecification json(int status) {
    return new ResponseSpecBuilder()
        .expectStatusCode(status)
        .expectHeader("Content-Type", mediaType("application/json"))
        .build();
  }

  /**
   * A problem of one kind.
   *
   * @param status the status of the answer and of the body
   * @param type the last part of its {@code type}
   */
  public static ResponseSpecification problem(int status, String type) {
    return problemOf(status, type).build();
  }

  /** A 400 that names one parameter of the path or the query. */
  public static ResponseSpecification invalidParameter(String name) {
    return problemOf(400, "invalid-parameter")
        .expectBody(member("errors.field", hasItem(name)))
        .build();
  }

  /** A 422 with one entry for each of these members and no other. */
  public static ResponseSpecification invalidContent(String... members) {
    return problemOf(422, "invalid-content")
        .expectBody(member("errors.field", containsInAnyOrder(members)))
        .build();
  }

  /** The value of a {@code Content-Type}; letter case, blanks and JSON's charset do not matter. */
  public static Matcher<String> mediaType(String expected) {
    return new FeatureMatcher<>(equalTo(expected), "a media type", "media type") {
      @Override
      protected String featureValueOf(String actual) {
        String plain = actual.replaceAll("[\\s\"]", "").toLowerCase(java.util.Locale.ROOT);
        return plain.startsWith("text/") ? plain : plain.replaceFirst(";charset=utf-8$", "");
      }
    };
  }

  /** A JSON body with a member, found by names joined with points, that is as expected. */
  public static Matcher<String> member(String path, Matcher<?> expected) {
    return new TypeSafeMatcher<>() {
      @Override
      public void describeTo(Description description) {
        description.appendText(path + ": ").appendDescriptionOf(expected);
      }

      @Override
      protected boolean matchesSafely(String body) {
        return expected.matches(Json.member(body, path));
      }
    };
  }

  private static ResponseSpecBuilder problemOf(int status, String type) {
    return new ResponseSpecBuilder()
        .expectStatusCode(status)
        .expectBody(member("type", equalTo(Contract.PROBLEM_TYPE_PREFIX + type)));
  }
}
