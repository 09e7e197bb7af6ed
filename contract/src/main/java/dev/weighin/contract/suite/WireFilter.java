package dev.weighin.contract.suite;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.internal.filter.FilterContextImpl;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Sends what REST-assured has put together over a connection of our own. REST-assured's own client
 * takes more processor time than everything else about a request, and puts right or hides what the
 * suite wants to see.
 */
record WireFilter(Server server) implements Filter {

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expectations,
      FilterContext context) {
    try {
      return server.send(request(request, targetOf(context))).response();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only the context of the library's own kind knows a query with a name that is given twice. */
  private static String targetOf(FilterContext context) {
    URI uri = URI.create(((FilterContextImpl) context).getInternalRequestURI());
    return uri.getRawQuery() == null
        ? uri.getRawPath()
        : uri.getRawPath() + "?" + uri.getRawQuery();
  }

  private static Request request(FilterableRequestSpecification request, String target) {
    List<Header> headers =
        request.getHeaders().asList().stream()
            .map(header -> new Header(header.getName(), header.getValue()))
            .toList();
    return new Request(
        request.getMethod(), target, headers, bytes(request.getBody()), Request.Framing.LENGTH);
  }

  private static byte[] bytes(Object body) {
    return switch (body) {
      case null -> new byte[0];
      case byte[] bytes -> bytes;
      default -> body.toString().getBytes(StandardCharsets.UTF_8);
    };
  }
}
