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
import java.util.concurrent.Executors;

/** Starts the server and stops it again. */
public final class Main {
  private Main() {}

  /** Serve until the process is told to stop; where to listen comes from the environment. */
  public static void main(String[] args) throws IOException {
    ServerSettings settings = ServerSettings.fromEnvironment();
    try {
      HttpServer server = start(settings);
      System.out.println(settings.readyLine(server.getAddress().getPort()));
    } catch (BindException e) {
      System.err.println(settings.portTakenLine());
      System.exit(1);
    }
  }

  private static HttpServer start(ServerSettings settings) throws IOException {
    // The port is bound here, so one that is taken is known before anything else is set up.
    HttpServer server =
        HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), 0);
    // Without an executor, the one thread that accepts connections would run every handler too.
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());

    OperationsRoutes operations = new OperationsRoutes(settings);
    List<Filter> filters = List.of(operations.headers(), new ErrorMapping());
    bind(server, HelloRoutes.contexts(), filters);
    bind(server, new GreetingRoutes().contexts(), filters);
    bind(server, operations.contexts(), filters);

    Runtime.getRuntime().addShutdownHook(new Thread(new GracefulStop(server, operations)));
    server.start();
    return server;
  }

  private static void bind(
      HttpServer server, Map<String, HttpHandler> contexts, List<Filter> filters) {
    contexts.forEach(
        (path, handler) -> server.createContext(path, handler).getFilters().addAll(filters));
  }
}
