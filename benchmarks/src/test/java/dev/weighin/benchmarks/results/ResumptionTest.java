package dev.weighin.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumptionTest {
  private static final ResultLine.Header HEADER = FixedRun.header(ResultFile.VERSION, "a", "b");

  @ParameterizedTest
  @ValueSource(strings = {"unfinished", "interrupted"})
  void a_run_that_did_not_end_may_go_on_though_the_load_average_differs(String status) {
    ResultLine.Header now =
        with(HEADER.arms(), Map.of("cpu", "a made-up one", "load average at start", "9"));

    assertThatCode(() -> Resumption.check(run(status), now)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"complete", "failed"})
  void a_run_that_ended_may_not(String status) {
    assertThatExceptionOfType(InvalidResultException.class)
        .isThrownBy(() -> Resumption.check(run(status), HEADER))
        .withMessageContaining("nothing is left");
  }

  @Test
  void another_build_or_other_flags_are_refused_by_name() {
    ResultLine.ArmLine a = HEADER.arms().getFirst();
    ResultLine.ArmLine changed =
        new ResultLine.ArmLine(
            a.label(),
            a.framework(),
            a.name(),
            a.variant(),
            a.threadModel(),
            List.of("-Xint"),
            "11ee",
            false);

    assertThatExceptionOfType(InvalidResultException.class)
        .isThrownBy(
            () ->
                Resumption.check(
                    run("unfinished"), with(List.of(changed, HEADER.arms().get(1)), HEADER.host())))
        .withMessageContaining("-Xint")
        .withMessageContaining("11ee");
  }

  @Test
  void another_machine_is_refused_by_name() {
    assertThatExceptionOfType(InvalidResultException.class)
        .isThrownBy(
            () ->
                Resumption.check(
                    run("unfinished"), with(HEADER.arms(), Map.of("cpu", "a faster one"))))
        .withMessageContaining("a faster one");
  }

  private static Run run(String status) {
    return new Run(
        Path.of("x"), HEADER, List.of(), List.of(), null, List.of(), List.of(), status, List.of());
  }

  private static ResultLine.Header with(List<ResultLine.ArmLine> arms, Map<String, String> host) {
    return new ResultLine.Header(
        HEADER.format(),
        HEADER.version(),
        HEADER.runId(),
        HEADER.startedAt(),
        HEADER.toolVersion(),
        HEADER.profile(),
        HEADER.schedule(),
        arms,
        HEADER.askedRates(),
        HEADER.connections(),
        HEADER.seed(),
        HEADER.order(),
        HEADER.pinning(),
        HEADER.sharedFlags(),
        host);
  }
}
