package dev.weighin.benchmarks.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code weigh doctor}. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Looks at this machine and says what is missing, and how to mend it.",
    customSynopsis = {"weigh doctor", "       weigh doctor --json"})
final class DoctorCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Override
  public Integer call() {
    List<Finding> findings = Checkup.now();
    if (output.json()) {
      output.printJson(findings);
    } else {
      findings.forEach(finding -> output.print(line(finding)));
    }
    boolean fit = findings.stream().noneMatch(f -> f.grade() == Finding.Grade.MISSING);
    return fit ? ExitCode.OK : ExitCode.MACHINE;
  }

  private String line(Finding finding) {
    String mark =
        switch (finding.grade()) {
          case GOOD -> output.styled("fg(green)", "ok     ");
          case DOUBTFUL -> output.styled("fg(yellow)", "note   ");
          case MISSING -> output.styled("fg(red)", "MISSING");
        };
    String cure = finding.cure().isEmpty() ? "" : "\n                  -> " + finding.cure();
    return "%s  %-12s %s%s".formatted(mark, finding.what(), finding.seen(), cure);
  }
}
