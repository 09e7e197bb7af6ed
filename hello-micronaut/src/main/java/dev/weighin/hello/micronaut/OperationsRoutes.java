package dev.weighin.hello.micronaut;

import dev.weighin.core.BoomException;
import dev.weighin.core.Health;
import dev.weighin.core.ServerInfo;
import dev.weighin.core.ServerSettings;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.version.VersionUtils;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.annotation.SerdeImport;

/** What an operator asks for, and a handler that fails: C10 and C20. */
@Controller
// tag::C20[]
@SerdeImport(Health.class)
@SerdeImport(ServerInfo.class)
// end::C20[]
final class OperationsRoutes {
  // tag::C20[]
  private final EmbeddedServer server;
  private final ServerSettings settings;
  private final String name;

  OperationsRoutes(
      EmbeddedServer server,
      ServerSettings settings,
      @Value("${micronaut.application.name}") String name) {
    this.server = server;
    this.settings = settings;
    this.name = name;
  }

  // end::C20[]

  // tag::C10[]
  // It never gets to produce anything, so no Accept can rule it out.
  @Get("/boom")
  @Produces(MediaType.ALL)
  void boom() {
    throw new BoomException();
  }

  // end::C10[]

  // tag::C20[]
  @Get("/health/live")
  Health live() {
    return Health.UP;
  }

  @Get("/health/ready")
  HttpResponse<Health> ready() {
    return server.isRunning()
        ? HttpResponse.ok(Health.UP)
        : HttpResponse.<Health>status(HttpStatus.SERVICE_UNAVAILABLE).body(Health.DOWN);
  }

  @Get("/info")
  ServerInfo info() {
    // Handlers are asked for their thread here, whatever the variant promises.
    String threadModel = Thread.currentThread().isVirtual() ? "virtual threads" : "event loop";
    return ServerInfo.of(name, VersionUtils.getMicronautVersion(), settings, threadModel);
  }
  // end::C20[]
}
