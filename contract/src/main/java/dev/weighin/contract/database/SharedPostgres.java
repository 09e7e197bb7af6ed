package dev.weighin.contract.database;

/**
 * The one PostgreSQL of this process: started for the first database, ended after the last. Safe
 * for use by several threads.
 */
final class SharedPostgres {
  private static PostgresServer running;
  private static int databases;

  private SharedPostgres() {}

  static synchronized PostgresServer acquire() {
    if (databases == 0) {
      running = PostgresServer.start();
    }
    databases++;
    return running;
  }

  static synchronized void release() {
    databases--;
    if (databases == 0) {
      running.close();
    }
  }
}
