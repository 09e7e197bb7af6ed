package dev.weighin.benchmarks;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks two servers at a time whether they keep the contract: while one is waited for the other has
 * the machine, and nothing is measured meanwhile. Closing waits for all that was begun.
 */
public final class Verifiers implements AutoCloseable {
  private static final int AT_A_TIME = 2;

  private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);

  /** A question that was put, or will be as soon as there is room. */
  @FunctionalInterface
  public interface Asked<T> {
    /**
     * Wait for the answer.
     *
     * @throws IllegalStateException if the suite itself failed
     */
    T answer() throws InterruptedException;
  }

  /** Put a question, after those before it. */
  public <T> Asked<T> ask(Callable<T> question) {
    Future<T> future = threads.submit(question);
    return () -> {
      try {
        return future.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("the contract suite itself failed", e.getCause());
      }
    };
  }

  @Override
  public void close() {
    threads.close();
  }
}
