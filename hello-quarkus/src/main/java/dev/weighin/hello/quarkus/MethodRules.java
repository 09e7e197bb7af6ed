package dev.weighin.hello.quarkus;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

// tag::C8[]
/**
 * C8, as far as the framework leaves it open. It answers HEAD wherever there is a GET, and tells a
 * 405 from a 404; but its HEAD has no Content-Length, its 405 no Allow, its OPTIONS names the
 * methods of the whole class, and it takes a path with a trailing slash for the path without.
 */
@Singleton
public class MethodRules {
  private static final String READ_ONLY = "GET, HEAD, OPTIONS";

  // Read from the annotations that make the routes, so that it cannot go stale.
  private final Map<String, Set<String>> methodsByPath =
      Stream.of(
              HelloRoutes.class,
              GreetingRoutes.class,
              OperationsRoutes.class,
              SecureRoutes.class,
              WorkRoutes.class,
              StreamRoutes.class,
              StaticRoutes.class,
              DatabaseRoutes.class,
              FortuneRoutes.class)
          .flatMap(resource -> Stream.of(resource.getDeclaredMethods()))
          .filter(handler -> methods(handler).findAny().isPresent())
          .collect(
              groupingBy(
                  MethodRules::pathPattern,
                  flatMapping(MethodRules::methods, toCollection(TreeSet::new))));

  private final NumberedRoutes numberedRoutes;

  MethodRules(NumberedRoutes numberedRoutes) {
    this.numberedRoutes = numberedRoutes;
  }

  /** Runs before a route is looked for; anything but null is the answer. */
  @ServerRequestFilter(preMatching = true)
  public RestResponse<Void> beforeRouting(ContainerRequestContext request, RoutingContext context) {
    String path = context.request().path();
    if (path.length() > 1 && path.endsWith("/")) {
      throw new NotFoundException();
    }
    if (request.getMethod().equals(HttpMethod.HEAD)) {
      serveAsGet(request, context);
    }
    if (request.getMethod().equals(HttpMethod.OPTIONS)) {
      return options(context);
    }
    if (numberedRoutes.have(path)) {
      throw new NotAllowedException(READ_ONLY);
    }
    return null;
  }

  private RestResponse<Void> options(RoutingContext context) {
    String allowed = allow(context.normalizedPath()).orElseThrow(NotFoundException::new);
    return ResponseBuilder.<Void>noContent().header(HttpHeaders.ALLOW, allowed).build();
  }

  // Vert.x keeps the body of an answer to HEAD to itself, and so its length is known here.
  private static void serveAsGet(ContainerRequestContext request, RoutingContext context) {
    request.setMethod(HttpMethod.GET);
    HttpServerResponse response = context.response();
    context.addHeadersEndHandler(
        end -> {
          if (response.ended()) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(response.bytesWritten()));
          }
        });
  }

  /** The methods of a path, in the form of the Allow header; empty if no route has that path. */
  Optional<String> allow(String path) {
    if (numberedRoutes.have(path)) {
      return Optional.of(READ_ONLY);
    }
    return methodsByPath.entrySet().stream()
        .filter(route -> Pattern.matches(route.getKey(), path))
        .map(route -> String.join(", ", route.getValue()))
        .findFirst();
  }

  private static Stream<String> methods(Method handler) {
    return Stream.of(handler.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(Objects::nonNull)
        .map(HttpMethod::value)
        .flatMap(
            method ->
                method.equals(HttpMethod.GET)
                    ? Stream.of(method, HttpMethod.HEAD, HttpMethod.OPTIONS)
                    : Stream.of(method, HttpMethod.OPTIONS));
  }

  private static String pathPattern(Method handler) {
    UriBuilder path = UriBuilder.fromResource(handler.getDeclaringClass());
    if (handler.isAnnotationPresent(Path.class)) {
      path.path(handler);
    }
    return path.toTemplate().replaceAll("\\{[^}]+}", "[^/]+");
  }
}
// end::C8[]
