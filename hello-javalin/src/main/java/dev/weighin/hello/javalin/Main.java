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

  // tag::C21[]
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
      WorldRepository repository = WorldRepository.fromEnvironment();
      Javalin app = start(settings, variant, repository);
      System.out.println(settings.readyLine(app.port()));
      // tag::C18[]
      // Only now, so that the start does not wait for the database.
      repository.connect();
      // end::C18[]
    } catch (JavalinBindException e) {
      exit(settings.portTakenLine());
    }
  }

  private static void exit(String reason) {
    System.err.println(reason);
    System.exit(1);
  }

  private static Javalin start(
      ServerSettings settings, Variant variant, WorldRepository repository) {
    // Javalin would log a port that is taken as well, and the contract asks for one line.
    JavalinLogger.enabled = false;
    Javalin app = Javalin.create(config -> configure(config, settings, variant, repository));
    app.start(settings.host(), settings.port());
    JavalinLogger.enabled = true;

    Runtime.getRuntime().addShutdownHook(new Thread(app::stop));
    return app;
  }

  // end::C21[]

  private static void configure(
      JavalinConfig config, ServerSettings settings, Variant variant, WorldRepository repository) {
    // tag::C6[]
    config.jsonMapper(new JavalinJackson(Json.MAPPER, false));
    // By default a million bytes.
    config.http.maxRequestSize = Json.MAX_BODY;
    // end::C6[]
    // tag::C1[]
    // By default text has no charset, and what is longer than 1,500 bytes is compressed on request.
    config.http.defaultContentType = "text/plain; charset=utf-8";
    config.http.compressionStrategy = CompressionStrategy.NONE;
    // end::C1[]
    // Each answer is copied through a new buffer of this size. Null leaves it to Javalin: 32 KiB.
    config.http.responseBufferSize = Integer.getInteger("hello.responseBufferSize");
    // tag::C8[]
    // By default a path with a trailing slash is the same path.
    config.router.ignoreTrailingSlashes = false;
    // end::C8[]
    // tag::C13[]
    config.concurrency.useVirtualThreads = variant == Variant.VIRTUAL;
    // end::C13[]

    RequestLog.addTo(config, settings);
    MethodRules.addTo(config);
    ErrorMapping.addTo(config);
    OperationsRoutes operations = new OperationsRoutes(settings, variant);
    operations.addTo(config.routes);
    ParameterRules.addTo(config);
    HelloRoutes.addTo(config.routes);
    new GreetingRoutes().addTo(config.routes);
    new SecureRoutes().addTo(config.routes);
    WorkRoutes.addTo(config.routes);
    StreamRoutes.addTo(config.routes);
    new StaticRoutes().addTo(config);
    repository.addTo(config.routes);
    new DatabaseRoutes(repository).addTo(config.routes);
    new FortuneRoutes(repository).addTo(config);
    NumberedRoutes.addTo(config.routes, settings);
    GracefulStop.addTo(config, operations);
  }
}
