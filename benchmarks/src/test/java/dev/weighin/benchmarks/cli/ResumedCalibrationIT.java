package dev.weighin.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.analyse.calibration.Calibration;
import dev.weighin.benchmarks.analyse.calibration.CalibrationFile;
import dev.weighin.benchmarks.analyse.calibration.CalibrationLine;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A calibration that is killed in the middle of a session ends as the one it was planned as. */
@Tag("instrument")
class ResumedCalibrationIT {
  private static final String CUT_OFF = "{\"type\":\"injec";

  @TempDir private Path temporary;

  @Test
  void what_was_measured_is_kept_and_nothing_is_tried_twice() throws Exception {
    Path directory = temporary.resolve("calibration");
    killInTheMiddle(directory);
    Files.writeString(directory.resolve(CalibrationFile.NAME), CUT_OFF, StandardOpenOption.APPEND);
    List<Instant> base = starts(directory.resolve("base"));
    List<Instant> slowed = starts(directory.resolve("start-up"));

    try (WeighProcess weigh = resume(directory)) {
      // Whether 50 ms are found on the machine of the moment is another question.
      assertThat(weigh.exitCode()).as(weigh.err()).isIn(ExitCode.OK, ExitCode.FINDING);
      assertThat(weigh.survivors()).isEmpty();
    }

    assertThat(starts(directory.resolve("base"))).isEqualTo(base);
    assertThat(starts(directory.resolve("start-up"))).startsWith(slowed.toArray(Instant[]::new));
    Run run = ResultFile.read(directory.resolve("start-up"));
    assertThat(run.status()).isEqualTo("complete");
    assertThat(run.trials().stream().filter(trial -> trial.attempt() == 1))
        .extracting(trial -> trial.block() + " " + trial.arm())
        .containsExactlyInAnyOrder(
            "1 base", "1 start-up-50", "2 base", "2 start-up-50", "3 base", "3 start-up-50");
    Calibration calibration = CalibrationFile.read(directory);
    assertThat(calibration.isComplete()).isTrue();
    assertThat(calibration.of(CalibrationLine.Injected.class)).hasSize(1);
    assertThat(calibration.of(CalibrationLine.Resumed.class))
        .singleElement()
        .satisfies(
            resumed -> {
              assertThat(resumed.droppedBytes()).isEqualTo(CUT_OFF.length());
              assertThat(directory.resolve(resumed.copy())).content().endsWith(CUT_OFF);
            });
    try (WeighProcess weigh = resume(directory)) {
      assertThat(weigh.exitCode()).isEqualTo(ExitCode.USAGE);
      assertThat(weigh.err()).contains("nothing is left to do");
    }
  }

  private static void killInTheMiddle(Path directory) throws Exception {
    Path session = directory.resolve("start-up").resolve(ResultFile.NAME);
    try (WeighProcess weigh =
        start("--only", "start-up", "--blocks", "3", "--out", directory.toString())) {
      weigh.await("a trial of the session", () -> text(session).contains("\"type\":\"trial\""));
      weigh.signal("KILL");
      weigh.exitCode();
      assertThat(weigh.survivors()).isEmpty();
    }
  }

  private static WeighProcess resume(Path directory) throws IOException {
    return start("--resume", directory.toString());
  }

  private static WeighProcess start(String... options) throws IOException {
    String[] arguments =
        Stream.concat(Stream.of("calibrate"), Stream.of(options)).toArray(String[]::new);
    return WeighProcess.start(Home.workspace().root(), arguments);
  }

  private static List<Instant> starts(Path session) {
    return ResultFile.read(session).trials().stream().map(Trial::startedAt).toList();
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
