package dev.weighin.hello.micronaut;

import dev.weighin.core.ManyRoutes;
import dev.weighin.core.ServerSettings;
import io.micronaut.context.ExecutionHandleLocator;
import io.micronaut.context.annotation.Executable;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Produces;
import io.micronaut.web.router.DefaultRouteBuilder;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

// tag::C22[]
/** Routes that are registered by code, as many as the settings ask for: C22. */
@Singleton
final class NumberedRoutes extends DefaultRouteBuilder {

  NumberedRoutes(
      ExecutionHandleLocator locator, UriNamingStrategy naming, ConversionService conversions) {
    super(locator, naming, conversions);
  }

  @Inject
  void register(ServerSettings settings, Handler handler) {
    for (String path : ManyRoutes.paths(settings)) {
      GET(path, handler, "route", HttpRequest.class);
      HEAD(path, handler, "route", HttpRequest.class);
    }
  }

  /** What all of them call. */
  @Singleton
  static final class Handler {

    @Executable
    @Produces(HelloRoutes.TEXT)
    String route(HttpRequest<?> request) {
      return ManyRoutes.body(request.getPath());
    }
  }
}
// end::C22[]
