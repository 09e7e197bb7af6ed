package dev.weighin.hello.javalin;

import dev.weighin.core.ServerSettings;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinLogger;

/** Starts the server and stops it again. */
public final class Main {
  private Main() {}

  /** Serve until the process is told to stop; where to listen comes from the environment. */
  public static void main(String[] args) {
    ServerSettings settings = ServerSettings.fromEnvironment();
    try {
      Javalin app = start(settings);
      System.out.println(settings.readyLine(app.port()));
    } catch (JavalinBindException e) {
      System.err.println(settings.portTakenLine());
      System.exit(1);
    }
  }

  private static Javalin start(ServerSettings settings) {
    // Javalin would log a port that is taken as well, and the contract asks for one line.
    JavalinLogger.enabled = false;
    Javalin app = Javalin.create(config -> configure(config, settings));
    app.start(settings.host(), settings.port());
    JavalinLogger.enabled = true;

    Runtime.getRuntime().addShutdownHook(new Thread(app::stop));
    return app;
  }

  private static void configure(JavalinConfig config, ServerSettings settings) {
    config.jsonMapper(new JavalinJackson(Json.MAPPER, false));
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.maxRequestSize = GreetingRoutes.MAX_BODY;
    config.http.defaultContentType = "text/plain; charset=utf-8";
    // By default a path with a trailing slash is the same path.
    config.router.ignoreTrailingSlashes = false;

    MethodRules.addTo(config);
    ErrorMapping.addTo(config);
    OperationsRoutes operations = new OperationsRoutes(settings);
    operations.addTo(config.routes);
    Parameters.addTo(config);
    HelloRoutes.addTo(config.routes);
    new GreetingRoutes().addTo(config.routes);
    GracefulStop.addTo(config, operations);
  }
}
