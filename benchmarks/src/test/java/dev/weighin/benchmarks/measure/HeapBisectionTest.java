package dev.weighin.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.measure.HeapTry.Outcome;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search, on servers that are nothing but the heap they need. */
class HeapBisectionTest {
  private static final List<Integer> SIZES = List.of(2, 4, 6, 8, 10, 12, 14, 16, 18, 20);

  static IntStream needs() {
    return IntStream.rangeClosed(1, 20);
  }

  @ParameterizedTest
  @MethodSource("needs")
  void the_smallest_heap_that_is_enough_is_found_in_a_few_tries(int need) throws Exception {
    List<HeapTry> tries =
        run(size -> size < need ? HeapTries.of(size, Outcome.OUT_OF_MEMORY) : HeapTries.held(size));

    assertThat(smallest(tries)).isEqualTo(SIZES.get((need - 1) / 2));
    assertThat(tries).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void a_server_that_no_heap_is_enough_for_has_no_smallest() throws Exception {
    List<HeapTry> tries = run(size -> HeapTries.of(size, Outcome.OUT_OF_MEMORY));

    assertThat(new HeapNeeded(tries, null).smallest()).isEmpty();
    assertThat(tries).extracting(HeapTry::heapBytes).contains(20L << 20);
  }

  @Test
  void bad_luck_once_gives_no_heap_up() throws Exception {
    int[] count = {0};
    List<HeapTry> tries =
        run(size -> count[0]++ == 0 ? HeapTries.of(size, Outcome.LATE) : HeapTries.held(size));

    assertThat(smallest(tries)).isEqualTo(2);
  }

  @Test
  void a_heap_that_is_too_late_twice_is_given_up() throws Exception {
    List<HeapTry> tries =
        run(size -> size < 13 ? HeapTries.of(size, Outcome.LATE) : HeapTries.held(size));

    assertThat(smallest(tries)).isEqualTo(14);
    assertThat(tries).filteredOn(one -> one.heapBytes() == 12L << 20).hasSize(2);
    assertThat(new HeapNeeded(tries, null).doubtful()).isEmpty();
  }

  @Test
  void what_was_disturbed_is_tried_again_but_not_for_ever() throws Exception {
    List<HeapTry> tries =
        run(size -> size < 13 ? HeapTries.disturbed(size, Outcome.LATE) : HeapTries.held(size));

    assertThat(tries).filteredOn(one -> one.heapBytes() == 12L << 20).hasSize(4);
    assertThat(new HeapNeeded(tries, null).doubtful()).containsExactly(12L << 20);
  }

  @Test
  void a_server_that_holds_although_it_was_disturbed_holds() throws Exception {
    assertThat(smallest(run(size -> HeapTries.disturbed(size, Outcome.HELD)))).isEqualTo(2);
  }

  @Test
  void no_neighbour_makes_a_server_run_out_of_memory() throws Exception {
    List<HeapTry> tries = run(size -> HeapTries.disturbed(size, Outcome.OUT_OF_MEMORY));

    assertThat(tries).extracting(HeapTry::heapBytes).doesNotHaveDuplicates();
    assertThat(new HeapNeeded(tries, null).doubtful()).isEmpty();
  }

  private static List<HeapTry> run(HeapBisection.Trying trying) throws InterruptedException {
    return new HeapBisection(SIZES, trying).run();
  }

  private static int smallest(List<HeapTry> tries) {
    return Math.toIntExact(new HeapNeeded(tries, null).smallest().orElseThrow().heapBytes() >> 20);
  }
}
