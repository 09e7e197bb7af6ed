package dev.weighin.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.measure.Conditions;
import dev.weighin.benchmarks.measure.Trial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaTest {
  private static final List<List<String>> ORDER =
      List.of(List.of("a", "b"), List.of("b", "a"), List.of("a", "b"));

  private static final Conditions STOLEN = new Conditions(0.3, 0.0, 0L, List.of());

  @Test
  void a_run_nothing_disturbs_holds_every_planned_trial_once() {
    List<Trial> trials = run(List.of(), 3, slot -> false, 100);

    assertThat(slots(trials)).containsExactly("1.1 a", "1.1 b", "2.1 b", "2.1 a", "3.1 a", "3.1 b");
  }

  @Test
  void a_disturbed_block_is_repeated_whole_at_the_end() {
    List<Trial> trials = run(List.of(), 3, slot -> slot.block() == 2 && slot.attempt() == 1, 100);

    assertThat(slots(trials).subList(6, trials.size())).containsExactly("2.2 b", "2.2 a");
  }

  @Test
  void repeats_are_bounded_and_go_to_the_blocks_tried_least() {
    Predicate<Slot> disturbed =
        slot -> slot.block() != 3 && !(slot.block() == 2 && slot.attempt() == 2);
    List<Trial> trials = run(List.of(), 3, disturbed, 100);

    assertThat(slots(trials).subList(6, trials.size()))
        .containsExactly("1.2 a", "1.2 b", "2.2 b", "2.2 a", "1.3 a", "1.3 b");
  }

  @Test
  void repeats_end_when_the_first_two_were_disturbed_as_well() {
    List<Trial> trials = run(List.of(), 4, slot -> true, 100);

    assertThat(slots(trials).subList(6, trials.size()))
        .containsExactly("1.2 a", "1.2 b", "2.2 b", "2.2 a");
  }

  @Test
  void a_trial_that_failed_is_not_tried_again() {
    Agenda agenda = new Agenda(ORDER, 3, soFar(List.of()));
    agenda.failed(agenda.next().orElseThrow());

    assertThat(agenda.next()).contains(new Slot(1, 1, 2, "b"));
    assertThat(agenda.left()).isEqualTo(5);
  }

  @Test
  void what_is_left_counts_the_repeats_that_are_known() {
    Agenda agenda = new Agenda(ORDER, 1, soFar(List.of()));
    assertThat(agenda.left()).isEqualTo(6);

    agenda.ended(trial(agenda.next().orElseThrow(), true));
    assertThat(agenda.left()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 6, 7, 8, 9, 10})
  void a_run_that_was_killed_goes_on_to_the_same_end(int trialsBeforeTheKill) {
    Predicate<Slot> disturbed = slot -> slot.block() != 3;
    List<Trial> uninterrupted = run(List.of(), 2, disturbed, 100);

    List<Trial> before = run(List.of(), 2, disturbed, trialsBeforeTheKill);
    List<Trial> after = run(before, 2, disturbed, 100);

    assertThat(uninterrupted).hasSize(10);
    assertThat(slots(after)).isEqualTo(slots(uninterrupted));
  }

  @Test
  void of_a_repeated_block_the_attempt_counts_that_was_disturbed_least() {
    List<Trial> trials = run(List.of(), 2, slot -> slot.block() == 2 && slot.attempt() < 3, 100);

    assertThat(slots(Attempts.counted(trials)))
        .containsExactly("1.1 a", "1.1 b", "3.1 a", "3.1 b", "2.3 b", "2.3 a");
  }

  @Test
  void an_attempt_that_was_cut_short_counts_only_if_there_is_no_whole_one() {
    List<Trial> trials = run(List.of(), 1, slot -> slot.block() == 2, 7);

    assertThat(slots(trials)).endsWith("2.2 b");
    assertThat(slots(Attempts.counted(trials))).doesNotContain("2.2 b").contains("2.1 b", "2.1 a");
  }

  private static List<Trial> run(
      List<Trial> before, int extraBlocks, Predicate<Slot> disturbed, int most) {
    Agenda agenda = new Agenda(ORDER, extraBlocks, soFar(before));
    List<Trial> trials = new ArrayList<>(before);
    for (Optional<Slot> next = agenda.next();
        next.isPresent() && trials.size() < most;
        next = agenda.next()) {
      Trial trial = trial(next.get(), disturbed.test(next.get()));
      agenda.ended(trial);
      trials.add(trial);
    }
    return trials;
  }

  private static Trial trial(Slot slot, boolean disturbed) {
    Conditions conditions = disturbed ? STOLEN : FixedRun.QUIET;
    return FixedRun.trial(slot.block(), slot.attempt(), slot.position(), slot.arm(), 1, conditions);
  }

  private static List<String> slots(List<Trial> trials) {
    return trials.stream()
        .map(trial -> "%d.%d %s".formatted(trial.block(), trial.attempt(), trial.arm()))
        .toList();
  }

  private static Run soFar(List<Trial> trials) {
    ResultLine.Header header = FixedRun.header(ResultFile.VERSION, "a", "b");
    return new Run(
        Path.of("x"),
        header,
        List.of(),
        List.of(),
        null,
        trials,
        List.of(),
        "unfinished",
        List.of());
  }
}
