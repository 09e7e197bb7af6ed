package dev.weighin.hello.micronaut;

import dev.weighin.core.DatabaseSettings;
import dev.weighin.core.ServerSettings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.BindException;

// tag::C21[]
/**
 * Starts the server, says when it serves, and gives the reason in one line when its port is taken.
 */
public final class Main {
  // tag::C18[]
  /** The environment of a process that has a database; it has a file of settings of its own. */
  static final String DATABASE = "database";

  // end::C18[]

  private Main() {}

  public static void main(String[] args) {
    ServerSettings settings = ServerSettings.fromEnvironment();
    if (!Variant.NAMES.contains(settings.variant())) {
      System.err.println(
          "there is no variant '"
              + settings.variant()
              + "'; set VARIANT to one of "
              + Variant.NAMES);
      System.exit(1);
    }
    // start() wires the beans the compiler found, binds the port and adds a shutdown hook, so that
    // SIGTERM stops the server; that it finishes its requests first is a line of
    // application.properties.
    ApplicationContext context =
        Micronaut.build(args)
            .banner(false)
            .environments(environments(settings))
            .singletons(settings)
            .mapError(ServerStartupException.class, failure -> exitCode(failure, settings))
            .start();
    int port = context.getBean(EmbeddedServer.class).getPort();
    System.out.println(settings.readyLine(port));
  }

  // tag::C18[]
  private static String[] environments(ServerSettings settings) {
    return DatabaseSettings.fromEnvironment().isPresent()
        ? new String[] {settings.variant(), DATABASE}
        : new String[] {settings.variant()};
  }

  // end::C18[]

  /** Micronaut logs a start that failed with its stack trace; for a taken port a line is enough. */
  private static int exitCode(Throwable failure, ServerSettings settings) {
    if (failure.getCause() instanceof BindException) {
      System.err.println(settings.portTakenLine());
      System.exit(1);
    }
    return 1;
  }
}
// end::C21[]
