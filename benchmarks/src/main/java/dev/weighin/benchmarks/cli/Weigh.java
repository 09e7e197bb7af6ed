package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.create.InvalidModuleException;
import dev.weighin.benchmarks.load.LoadFailedException;
import dev.weighin.benchmarks.load.controller.ControllerException;
import dev.weighin.benchmarks.plan.InvalidPlanException;
import dev.weighin.benchmarks.results.InvalidResultException;
import dev.weighin.contract.launch.InvalidFrameworkException;
import dev.weighin.contract.launch.LaunchFailedException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code weigh}. */
@Command(
    name = "weigh",
    versionProvider = ToolVersion.class,
    mixinStandardHelpOptions = true,
    description = "Weighs Java web frameworks against each other, and says whether it matters.",
    synopsisSubcommandLabel = "COMMAND",
    customSynopsis = {
      "weigh run                      weigh every framework",
      "       weigh run hello-jdk hello-quarkus --profile smoke",
      "       weigh verify hello-javalin     hold one server to the contract",
      "       weigh up                       all servers side by side, until Ctrl-C"
    },
    footer = {
      "",
      "Exit codes: 0 all well, 1 something was found (a broken contract, a failed trial),",
      "2 wrong usage, 3 this machine, or a pair of runs, is not fit, 130 interrupted."
    },
    subcommands = {
      RunCommand.class,
      UpCommand.class,
      DevCommand.class,
      BuildCommand.class,
      NewCommand.class,
      VerifyCommand.class,
      ReportCommand.class,
      CompareCommand.class,
      CalibrateCommand.class,
      ExportCommand.class,
      ExplainCommand.class,
      LessonCommand.class,
      ListCommand.class,
      DoctorCommand.class,
      SchemaCommand.class,
      CompletionCommand.class,
      HelpCommand.class
    })
public final class Weigh implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private Weigh() {}

  /** Run the command and exit with its code. */
  public static void main(String[] arguments) {
    CommandLine command =
        commandLine().setOut(Terminal.writer(System.out)).setErr(Terminal.writer(System.err));
    System.exit(command.execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Weigh())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((exception, command, parsed) -> explain(exception, command));
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitCode.OK;
  }

  /**
   * What people can mend is said in one line; anything else is a fault of ours and keeps its trace.
   */
  private static int explain(Exception exception, CommandLine command) throws Exception {
    String message = "weigh: " + exception.getMessage();
    return switch (exception) {
      case InvalidPlanException e -> complain(command, message, ExitCode.USAGE);
      case InvalidFrameworkException e -> complain(command, message, ExitCode.USAGE);
      case InvalidModuleException e -> complain(command, message, ExitCode.USAGE);
      case InvalidResultException e -> complain(command, message, ExitCode.USAGE);
      case LaunchFailedException e -> complain(command, message, ExitCode.FINDING);
      case ControllerException e -> complain(command, message, ExitCode.MACHINE);
      case LoadFailedException e -> complain(command, message, ExitCode.MACHINE);
      case UncheckedIOException e ->
          complain(command, message + ": " + e.getCause().getMessage(), ExitCode.MACHINE);
      default -> throw exception;
    };
  }

  private static int complain(CommandLine command, String message, int code) {
    command.getErr().println(command.getColorScheme().errorText(message));
    return code;
  }
}
