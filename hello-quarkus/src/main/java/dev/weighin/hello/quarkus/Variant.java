package dev.weighin.hello.quarkus;

import dev.weighin.core.ServerSettings;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ExecutorService;

// tag::C13[]
/**
 * The variants: which kind of thread a handler runs on.
 *
 * <p>Quarkus takes this from annotations while the application is built. One build has to serve all
 * variants here, so the thread is changed by a filter of the router, before Quarkus REST sees the
 * request. It leaves a thread that may block as it is.
 */
@Singleton
public class Variant {
  /** The names {@code VARIANT} can have. */
  static final Set<String> NAMES = Set.of("default", "tuned", "virtual");

  private static final int INNERMOST = 10;

  /** What this thread is called in {@code /info}. */
  static String threadModel() {
    return Thread.currentThread().isVirtual() ? "virtual threads" : "worker threads";
  }

  // Quarkus fires this event while it builds the router, and makes the executor.
  void register(@Observes Filters filters, @VirtualThreads ExecutorService virtualThreads) {
    if (ServerSettings.fromEnvironment().variant().equals("virtual")) {
      filters.register(context -> virtualThreads.execute(context::next), INNERMOST);
    }
  }
}
// end::C13[]
