package dev.weighin.hello.jdk;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

// tag::C13[]
/** The threads handlers run on: what {@code VARIANT} chooses. */
enum Variant {
  DEFAULT("virtual threads", Executors::newVirtualThreadPerTaskExecutor),
  POOL("platform thread pool", () -> Executors.newFixedThreadPool(Variant.POOL_SIZE)),
  TUNED("platform threads, and virtual ones while they are busy", Variant::newSmallPool);

  /** As many as the pools of the servers beside this one are made for: about 200. */
  private static final int POOL_SIZE = 200;

  private final String threadModel;
  private final Supplier<Executor> executor;

  Variant(String threadModel, Supplier<Executor> executor) {
    this.threadModel = threadModel;
    this.executor = executor;
  }

  /**
   * The variant of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Variant named(String name) {
    return Arrays.stream(values())
        .filter(variant -> variant.lowerCaseName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(name)));
  }

  /** What kind of thread a handler runs on. */
  String threadModel() {
    return threadModel;
  }

  /** A new executor for the handlers of one server. */
  Executor newExecutor() {
    return executor.get();
  }

  /**
   * A thread that is there already costs less than a new one, and a core needs no more than a few;
   * a request that finds none of them idle gets a virtual thread and waits for nobody.
   */
  private static Executor newSmallPool() {
    int size = 2 * Runtime.getRuntime().availableProcessors();
    return new ThreadPoolExecutor(
        size,
        size,
        0,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        (request, busyPool) -> Thread.startVirtualThread(request));
  }

  private static String unknown(String name) {
    String names =
        Arrays.stream(values()).map(Variant::lowerCaseName).collect(Collectors.joining(", "));
    return "VARIANT must be one of " + names + ", but is '" + name + "'";
  }

  private String lowerCaseName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
// end::C13[]
