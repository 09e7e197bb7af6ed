package dev.weighin.benchmarks.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrialOrderTest {
  private static final List<String> ARMS = List.of("a", "b", "c", "d");

  @Test
  void every_block_holds_every_arm_once() {
    assertThat(TrialOrder.draw(ARMS, 10, 42))
        .hasSize(10)
        .allSatisfy(block -> assertThat(block).containsExactlyInAnyOrderElementsOf(ARMS));
  }

  @Test
  void every_arm_leads_once_in_as_many_blocks_as_there_are_arms() {
    List<String> leaders = TrialOrder.draw(ARMS, 8, 7).stream().map(List::getFirst).toList();

    assertThat(leaders.subList(0, 4)).containsExactlyInAnyOrderElementsOf(ARMS);
    assertThat(leaders.subList(4, 8)).containsExactlyInAnyOrderElementsOf(ARMS);
  }

  @Test
  void the_same_seed_draws_the_same_order_and_another_seed_another() {
    assertThat(TrialOrder.draw(ARMS, 8, 1)).isEqualTo(TrialOrder.draw(ARMS, 8, 1));
    assertThat(TrialOrder.draw(ARMS, 8, 1)).isNotEqualTo(TrialOrder.draw(ARMS, 8, 2));
  }
}
