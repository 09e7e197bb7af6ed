package dev.weighin.contract.reference;

import dev.weighin.core.DatabaseSettings;
import dev.weighin.core.ServerSettings;
import dev.weighin.core.StaticFolder;
import dev.weighin.core.Tokens;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetSocketAddress;

/** The reference server as a process, right or wrong in how it lives and dies. */
public final class ReferenceMain {
  private ReferenceMain() {}

  public static void main(String[] arguments) throws IOException {
    ProcessFault fault = ProcessFault.ofThisProcess();
    ServerSettings settings = ServerSettings.fromEnvironment();
    int port = fault == ProcessFault.IGNORES_THE_PORT ? 0 : settings.port();
    try {
      ReferenceServer server =
          ReferenceServer.listening(
              fault.around(routes(fault, settings)), new InetSocketAddress(settings.host(), port));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, fault)));
      System.out.println(settings.readyLine(server.port()));
      if (fault == ProcessFault.SAYS_READY_TWICE) {
        System.out.println(settings.readyLine(server.port()));
      }
    } catch (BindException e) {
      if (fault == ProcessFault.SHOWS_A_STACK_TRACE) {
        e.printStackTrace();
      }
      System.err.println(settings.portTakenLine());
      System.exit(fault == ProcessFault.GIVES_UP_WITH_EXIT_CODE_0 ? 0 : 1);
    }
  }

  private static Routes routes(ProcessFault fault, ServerSettings settings) {
    boolean accessLog = settings.accessLog() && fault != ProcessFault.KEEPS_NO_ACCESS_LOG;
    return new Routes(
        new ServerSettings(
            settings.host(), settings.port(), settings.variant(), accessLog, settings.routes()),
        Tokens.fromEnvironment(),
        new DatabaseRoutes(fault.table(DatabaseSettings.fromEnvironment())),
        new StaticRoute(StaticFolder.fromEnvironment()),
        fault == ProcessFault.KEEPS_ERRORS_TO_ITSELF
            ? new PrintStream(OutputStream.nullOutputStream())
            : System.out);
  }

  private static void stop(ReferenceServer server, ProcessFault fault) {
    switch (fault) {
      case DROPS_WHAT_IS_IN_FLIGHT -> Runtime.getRuntime().halt(143);
      case GOES_ON_ACCEPTING -> pause();
      case ENDS_WITH_EXIT_CODE_1 -> {
        server.stop(ServerSettings.GRACE_SECONDS);
        Runtime.getRuntime().halt(1);
      }
      default -> server.stop(ServerSettings.GRACE_SECONDS);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(8_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
