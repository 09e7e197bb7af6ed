package dev.weighin.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class GreetingStoreTest {
  private static final GreetingDraft ADA = new GreetingDraft("Ada", "en");

  private final GreetingStore store = new GreetingStore();

  @Test
  void what_was_created_is_found() {
    Greeting created = store.create(new GreetingDraft("Ada", "fr"));

    assertThat(created.message()).isEqualTo("Bonjour, Ada !");
    assertThat(store.get(created.id())).isEqualTo(created);
  }

  @Test
  void all_broken_rules_are_named_at_once() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> store.create(new GreetingDraft(" ", "xx")))
        .satisfies(e -> assertThat(e.type()).isEqualTo(ProblemType.INVALID_CONTENT))
        .satisfies(
            e ->
                assertThat(e.violations())
                    .extracting(Violation::field)
                    .containsExactly("name", "language"));
  }

  @Test
  void what_was_deleted_is_gone_for_every_operation() {
    long id = store.create(ADA).id();
    store.delete(id);

    List<Callable<Object>> operations =
        List.of(
            () -> store.get(id),
            () -> store.replace(id, ADA),
            () -> {
              store.delete(id);
              return null;
            });
    assertThat(operations)
        .allSatisfy(
            operation ->
                assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(operation::call)
                    .satisfies(e -> assertThat(e.type()).isEqualTo(ProblemType.NO_ROW)));
  }

  @Test
  void a_page_stays_in_its_place_while_others_come_and_go() {
    for (int i = 0; i < 5; i++) {
      store.create(ADA);
    }
    GreetingPage first = store.page(2, 0);
    store.delete(1);
    store.create(ADA);

    assertThat(first.next()).isEqualTo(2);
    assertThat(store.page(2, first.next()).items())
        .extracting(Greeting::id)
        .containsExactly(3L, 4L);
    assertThat(store.page(2, 5).next()).isNull();
  }

  @Test
  void only_the_newest_are_kept() {
    for (int i = 0; i <= GreetingStore.CAPACITY; i++) {
      store.create(ADA);
    }

    assertThat(store.page(1, 0).items()).extracting(Greeting::id).containsExactly(2L);
  }

  @Test
  void parallel_writers_lose_nothing_and_never_share_an_id() throws Exception {
    int writers = 16;
    int each = 200;
    Set<Long> ids = ConcurrentHashMap.newKeySet();
    together(
        writers,
        () -> {
          for (int i = 0; i < each; i++) {
            Greeting created = store.create(ADA);
            assertThat(ids.add(created.id())).isTrue();
            assertThat(store.get(created.id())).isEqualTo(created);
          }
        });

    assertThat(ids).hasSize(writers * each);
  }

  @Test
  void of_parallel_deletions_of_one_greeting_exactly_one_succeeds() throws Exception {
    for (int round = 0; round < 200; round++) {
      long id = store.create(ADA).id();
      Set<Thread> winners = ConcurrentHashMap.newKeySet();
      together(
          4,
          () -> {
            try {
              store.delete(id);
              winners.add(Thread.currentThread());
            } catch (RefusedException e) {
              assertThat(e.type()).isEqualTo(ProblemType.NO_ROW);
            }
          });
      assertThat(winners).hasSize(1);
    }
  }

  /** Run the same thing in several threads that start at one moment. */
  private static void together(int threads, Runnable work)
      throws InterruptedException, ExecutionException {
    CyclicBarrier start = new CyclicBarrier(threads);
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> results = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        results.add(
            executor.submit(
                () -> {
                  start.await();
                  work.run();
                  return null;
                }));
      }
      for (Future<?> result : results) {
        result.get();
      }
    }
  }
}
