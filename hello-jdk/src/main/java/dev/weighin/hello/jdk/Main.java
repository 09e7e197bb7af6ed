package dev.weighin.hello.jdk;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.weighin.core.ServerSettings;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

/** Starts the server and stops it again. */
public final class Main {
  private Main() {}

  // tag::C21[]
  /** Serve until the process is told to stop; how and where comes from the environment. */
  public static void main(String[] args) throws IOException {
    try {
      ServerSettings settings = ServerSettings.fromEnvironment();
      serve(settings, Variant.named(settings.variant()));
    } catch (IllegalArgumentException e) {
      // The message of a setting that cannot be used names it.
      exit(e.getMessage());
    }
  }

  private static void serve(ServerSettings settings, Variant variant) throws IOException {
    try {
      // tag::C18[]
      WorldRepository repository = WorldRepository.fromEnvironment();
      // end::C18[]
      HttpServer server = start(settings, variant, repository);
      System.out.println(settings.readyLine(server.getAddress().getPort()));
      // tag::C18[]
      // Only now, so that the start does not wait for the database.
      repository.connect();
      // end::C18[]
    } catch (BindException e) {
      exit(settings.portTakenLine());
    }
  }

  private static void exit(String reason) {
    System.err.println(reason);
    System.exit(1);
  }

  private static HttpServer start(
      ServerSettings settings, Variant variant, WorldRepository repository) throws IOException {
    // The port is bound here, so one that is taken is known before anything else is set up.
    HttpServer server =
        HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 0);
    // end::C21[]
    // tag::C13[]
    // Without an executor, the one thread that accepts connections would run every handler too.
    server.setExecutor(variant.newExecutor());
    // end::C13[]

    OperationsRoutes operations = new OperationsRoutes(settings, variant);
    GracefulStop gracefulStop = new GracefulStop();
    List<Filter> filters =
        List.of(gracefulStop, new RequestLog(settings), operations.headers(), new ErrorMapping());
    bind(server, HelloRoutes.contexts(), filters);
    bind(server, new GreetingRoutes().contexts(), filters);
    bind(server, new SecureRoutes().contexts(), filters);
    bind(server, WorkRoutes.contexts(), filters);
    bind(server, StreamRoutes.contexts(), filters);
    bind(server, new StaticRoutes().contexts(), filters);
    bind(server, new DatabaseRoutes(repository).contexts(), filters);
    bind(server, new FortuneRoutes(repository).contexts(), filters);
    bind(server, NumberedRoutes.contexts(settings), filters);
    bind(server, operations.contexts(), filters);

    // tag::C21[]
    onShutdown(
        () -> {
          operations.stopping();
          gracefulStop.stop(server);
        });
    server.start();
    return server;
  }

  private static void onShutdown(Runnable action) {
    Runtime.getRuntime().addShutdownHook(new Thread(action));
  }

  // end::C21[]

  private static void bind(
      HttpServer server, Map<String, HttpHandler> contexts, List<Filter> filters) {
    contexts.forEach(
        (path, handler) -> server.createContext(path, handler).getFilters().addAll(filters));
  }
}
