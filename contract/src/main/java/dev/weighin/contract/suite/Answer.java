package dev.weighin.contract.suite;

import io.restassured.builder.ResponseBuilder;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param status the status of the status line
 * @param headers the header lines, in the order they came
 * @param body the bytes of the body, chunks joined
 */
public record Answer(int status, List<Header> headers, byte[] body) {
  private static final int SHOWN = 600;

  public Answer {
    headers = List.copyOf(headers);
  }

  /** The first value of a header, whatever the letter case of its name. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  /** The body as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The answer as REST-assured would have received it. */
  Response response() {
    ResponseBuilder response =
        new ResponseBuilder()
            .setStatusCode(status)
            .setHeaders(
                new Headers(
                    headers.stream()
                        .map(field -> new io.restassured.http.Header(field.name(), field.value()))
                        .toList()))
            .setBody(body);
    header("Content-Type").ifPresent(response::setContentType);
    return response.build();
  }

  /** The answer as a reader wants to see it: status, headers, the start of the body. */
  public String summary() {
    StringBuilder text = new StringBuilder("HTTP " + status);
    headers.forEach(
        header -> text.append("\n").append(header.name()).append(": ").append(header.value()));
    if (body.length > 0) {
      String content = text();
      text.append("\n\n")
          .append(content.length() > SHOWN ? content.substring(0, SHOWN) + " …" : content);
    }
    return text.toString();
  }
}
