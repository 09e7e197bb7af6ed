package dev.weighin.contract.suite;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Hands each exchange that REST-assured makes to the conversation. */
record RecordingFilter(URI server, Conversation conversation) implements Filter {

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expectations,
      FilterContext context) {
    Request sent = sent(request);
    conversation.asked(server, sent);
    Response response = context.next(request, expectations);
    conversation.answered(new Exchange(sent, received(response)));
    return response;
  }

  private static Request sent(FilterableRequestSpecification request) {
    URI uri = URI.create(request.getURI());
    String target =
        uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    return new Request(
        request.getMethod(),
        target,
        headers(request.getHeaders()),
        bytes(request.getBody()),
        Request.Framing.LENGTH);
  }

  private static Answer received(Response response) {
    return new Answer(
        response.statusCode(), headers(response.headers()), response.body().asByteArray());
  }

  private static List<Header> headers(io.restassured.http.Headers headers) {
    return headers.asList().stream()
        .map(header -> new Header(header.getName(), header.getValue()))
        .toList();
  }

  private static byte[] bytes(Object body) {
    return switch (body) {
      case null -> new byte[0];
      case byte[] bytes -> bytes;
      default -> body.toString().getBytes(StandardCharsets.UTF_8);
    };
  }
}
