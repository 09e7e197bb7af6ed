package dev.weighin.hello.quarkus;

import dev.weighin.core.DatabaseSettings;
import dev.weighin.core.ServerSettings;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.util.ExceptionUtil;
import io.quarkus.vertx.http.HttpServer;

// tag::C21[]
/**
 * Starts the server. Where it listens and how it stops stands in {@code application.properties};
 * Quarkus itself hooks SIGTERM.
 */
@QuarkusMain
public class Main implements QuarkusApplication {
  private static final ServerSettings SETTINGS = ServerSettings.fromEnvironment();

  private final HttpServer server;

  Main(HttpServer server) {
    this.server = server;
  }

  /** Start, and return only when the server has ended. */
  public static void main(String[] args) {
    // tag::C13[]
    if (!Variant.NAMES.contains(SETTINGS.variant())) {
      System.err.println(
          "VARIANT must be one of %s, but is '%s'".formatted(Variant.NAMES, SETTINGS.variant()));
      System.exit(1);
    }
    // end::C13[]
    // tag::C2[]
    // Quarkus answers a URI that is none with a bare 400. ParameterRules looks at it in its place.
    System.setProperty("vertx.disableURIValidation", "true");
    // end::C2[]
    // tag::C18[]
    // Without a URL the pool stays away by itself; Hibernate has to be told.
    System.setProperty(
        "quarkus.hibernate-orm.active",
        Boolean.toString(DatabaseSettings.fromEnvironment().isPresent()));
    // end::C18[]
    Quarkus.run(Main.class, Main::ended, args);
  }

  // Quarkus calls this when all has started. The event HttpServerStart comes earlier: now and then
  // before HttpServer knows which port a 0 became.
  @Override
  public int run(String... args) {
    // A change in development mode starts all anew but the server, and then the port is unknown.
    if (server.getPort() > 0) {
      System.out.println(SETTINGS.readyLine(server.getPort()));
    }
    Quarkus.waitForExit();
    return 0;
  }

  // Without a handler of our own, Quarkus logs four lines about a port that is taken.
  private static void ended(int exitCode, Throwable fault) {
    if (fault != null && ExceptionUtil.getRootCause(fault) instanceof QuarkusBindException) {
      System.err.println(SETTINGS.portTakenLine());
    } else if (fault != null) {
      fault.printStackTrace();
    }
    // In development mode an application ends at each change, and the process goes on.
    if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
      System.exit(exitCode);
    }
  }
}
// end::C21[]
