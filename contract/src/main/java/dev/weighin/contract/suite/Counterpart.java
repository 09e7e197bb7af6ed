package dev.weighin.contract.suite;

import dev.weighin.contract.launch.RunningServer;

/** The process beside the server with every switch the other way round, started when asked for. */
final class Counterpart implements AutoCloseable {
  private RunningServer process;

  synchronized RunningServer process(Server server) throws InterruptedException {
    if (process == null) {
      process =
          server
              .launcher("counterpart")
              .with("ACCESS_LOG", "true")
              .with("ROUTES", "200")
              .with("API_TOKEN", "")
              .with("API_TOKEN_READONLY", server.credentials().readOnly())
              .start();
    }
    return process;
  }

  @Override
  public synchronized void close() {
    if (process != null) {
      process.close();
    }
  }
}
