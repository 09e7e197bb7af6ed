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
  /** The name of this server. */
  static final String SERVER = "hello-javalin";

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

  /** Bind each path to its handler. */
  void addTo(RoutesConfig routes) {
    // A before-handler runs for every request, also where no route matches.
    routes.before(this::setHeaders);
    routes.get("/boom", OperationsRoutes::boom);
    routes.get("/health/live", OperationsRoutes::live);
    routes.get("/health/ready", this::ready);
    routes.get("/info", this::info);
  }

  private void setHeaders(Context context) {
    context.header(Header.SERVER, SERVER);
    if (stopping) {
      // Connections that are open are served to the end; this sends their clients elsewhere.
      context.header(Header.CONNECTION, "close");
    }
  }

  private static void boom(Context context) {
    throw new BoomException();
  }

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
}
