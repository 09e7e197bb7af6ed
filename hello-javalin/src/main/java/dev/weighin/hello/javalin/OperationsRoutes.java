package dev.weighin.hello.javalin;

import dev.weighin.core.BoomException;
import dev.weighin.core.Health;
import dev.weighin.core.ServerInfo;
import dev.weighin.core.ServerSettings;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;

/** What operators ask for: C10 and C20. */
final class OperationsRoutes {
  // tag::C1[]
  /** The name of this server. */
  static final String SERVER = "hello-javalin";

  // end::C1[]

  // tag::C20[]
  private final ServerInfo info;
  private volatile boolean stopping;

  OperationsRoutes(ServerSettings settings, Variant variant) {
    String version = Javalin.class.getPackage().getImplementationVersion();
    this.info = ServerInfo.of(SERVER, version, settings, variant.threadModel());
  }

  /** From now on this server is not ready any more. */
  void stopping() {
    stopping = true;
  }

  // end::C20[]

  /** Bind each path to its handler. */
  void addTo(RoutesConfig routes) {
    // tag::C1[]
    // A before-handler runs for every request, also where no route matches.
    routes.before(this::setHeaders);
    // end::C1[]
    // tag::C10[]
    routes.get("/boom", OperationsRoutes::boom);
    // end::C10[]
    // tag::C20[]
    routes.get("/health/live", OperationsRoutes::live);
    routes.get("/health/ready", this::ready);
    routes.get("/info", this::info);
    // end::C20[]
  }

  // tag::C1[]
  private void setHeaders(Context context) {
    context.header(Header.SERVER, SERVER);
    // tag::C21[]
    if (stopping) {
      // Connections that are open are served to the end; this sends their clients elsewhere.
      context.header(Header.CONNECTION, "close");
    }
    // end::C21[]
  }

  // end::C1[]

  // tag::C10[]
  private static void boom(Context context) {
    throw new BoomException();
  }

  // end::C10[]

  // tag::C20[]
  private static void live(Context context) {
    context.json(Health.UP);
  }

  private void ready(Context context) {
    if (stopping) {
      context.status(HttpStatus.SERVICE_UNAVAILABLE).json(Health.DOWN);
    } else {
      context.json(Health.UP);
    }
  }

  private void info(Context context) {
    context.json(info);
  }
  // end::C20[]
}
