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

  /** Serve until the process is told to stop; how and where comes from the environment. */
  public static void main(String[] args) {
    try {
      ServerSettings settings = ServerSettings.fromEnvironment();
      serve(settings, Variant.named(settings.variant()));
    } catch (IllegalArgumentException e) {
      // The message of a setting that cannot be used names it.
      exit(e.getMessage());
    }
  }

  private static void serve(ServerSettings settings, Variant variant) {
    try {
      Javalin app = start(settings, variant);
      System.out.println(settings.readyLine(app.port()));
    } catch (JavalinBindException e) {
      exit(settings.portTakenLine());
    }
  }

  private static void exit(String reason) {
    System.err.println(reason);
    System.exit(1);
  }

  private static Javalin start(ServerSettings settings, Variant variant) {
    // Javalin would log a port that is taken as well, and the contract asks for one line.
    JavalinLogger.enabled = false;
    Javalin app = Javalin.create(config -> configure(config, settings, variant));
    app.start(settings.host(), settings.port());
    JavalinLogger.enabled = true;

    Runtime.getRuntime().addShutdownHook(new Thread(app::stop));
    return app;
  }

  private static void configure(JavalinConfig config, ServerSettings settings, Variant variant) {
    config.jsonMapper(new JavalinJackson(Json.MAPPER, false));
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.maxRequestSize = GreetingRoutes.MAX_BODY;
    config.http.defaultContentType = "text/plain; charset=utf-8";
    // By default a path with a trailing slash is the same path.
    config.router.ignoreTrailingSlashes = false;

    config.concurrency.useVirtualThreads = variant == Variant.VIRTUAL;

    RequestLog.addTo(config, settings);
    MethodRules.addTo(config);
    ErrorMapping.addTo(config);
    OperationsRoutes operations = new OperationsRoutes(settings, variant);
    operations.addTo(config.routes);
    Parameters.addTo(config);
    HelloRoutes.addTo(config.routes);
    new GreetingRoutes().addTo(config.routes);
    new SecureRoutes().addTo(config.routes);
    WorkRoutes.addTo(config.routes);
    StreamRoutes.addTo(config.routes);
    NumberedRoutes.addTo(config.routes, settings);
    GracefulStop.addTo(config, operations);
  }
}
