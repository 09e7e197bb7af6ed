package dev.weighin.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.report.PageData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the documents tell people to type is there to be typed. */
class DocumentationTest {
  private static final Path ROOT = Path.of("..");
  private static final String COMMANDS = "docs/commands.md";
  private static final String SAMPLE = "docs/sample-report/";
  private static final Pattern WEIGH = Pattern.compile("\\./weigh ([a-z][^`\\n]*)");
  private static final Pattern DATA =
      Pattern.compile(
          "<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);
  private static final Pattern SOURCE = Pattern.compile("<pre[^>]*>(.*?)</pre>", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
  private static final Pattern PATH = Pattern.compile("`([a-z-]+/(?:[A-Za-z./-]*))`");

  @ParameterizedTest
  @MethodSource("commandsInTheDocuments")
  void a_command_in_the_documents_is_understood(String arguments) {
    CommandLine.ParseResult parsed = Weigh.commandLine().parseArgs(arguments.strip().split(" +"));

    assertThat(parsed.hasSubcommand()).isTrue();
  }

  static List<String> commandsInTheDocuments() throws IOException {
    List<String> commands = new ArrayList<>();
    for (String document : List.of("README.md", COMMANDS, "docs/tuning.md", SAMPLE + "README.md")) {
      found(WEIGH, document).map(command -> command.split(" +#")[0]).forEach(commands::add);
    }
    return commands.stream().distinct().toList();
  }

  @ParameterizedTest
  @MethodSource("examplesInTheHelp")
  void an_example_in_the_help_is_understood(String arguments) {
    CommandLine.ParseResult parsed = Weigh.commandLine().parseArgs(arguments.strip().split(" +"));

    assertThat(parsed.hasSubcommand()).isTrue();
  }

  static List<String> examplesInTheHelp() {
    CommandLine weigh = Weigh.commandLine();
    return Stream.concat(Stream.of(weigh), weigh.getSubcommands().values().stream())
        .flatMap(command -> Stream.of(command.getCommandSpec().usageMessage().customSynopsis()))
        // Two blanks or more set off a remark.
        .map(example -> example.strip().replaceFirst("^weigh ", "").split(" {2,}")[0])
        .distinct()
        .toList();
  }

  @Test
  void the_readme_shows_the_commands_that_set_everything_up_and_most_others() throws IOException {
    assertThat(Files.readString(ROOT.resolve("README.md")))
        .contains("\n./weigh run\n", "\n./mvnw verify\n");
    assertThat(found(WEIGH, "README.md")).hasSizeGreaterThan(8);
    assertThat(examplesInTheHelp()).hasSizeGreaterThan(8);
  }

  @Test
  void every_command_is_in_the_list_of_commands() throws IOException {
    String list = Files.readString(ROOT.resolve(COMMANDS));
    TreeSet<String> commands = new TreeSet<>(Weigh.commandLine().getSubcommands().keySet());
    commands.remove("help");

    assertThat(commands).allSatisfy(command -> assertThat(list).contains("./weigh " + command));
  }

  @Test
  void files_the_documents_point_to_are_there() throws IOException {
    for (String document : List.of("README.md", "CONTRIBUTING.md")) {
      assertThat(Stream.concat(found(LINK, document), found(PATH, document)))
          .filteredOn(path -> !path.startsWith("results/") && !path.contains("target"))
          .isNotEmpty()
          .allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
    }
    assertThat(found(LINK, COMMANDS))
        .isNotEmpty()
        .allSatisfy(path -> assertThat(ROOT.resolve("docs").resolve(path)).exists());
  }

  @Test
  void the_published_sample_is_the_page_of_a_whole_standard_run() throws IOException {
    Path page = ROOT.resolve(SAMPLE + "report.html");
    String text = Files.readString(page);
    Matcher data = DATA.matcher(text);
    assertThat(data.find()).isTrue();
    JsonNode run = JsonMapper.shared().readTree(data.group(1));

    assertThat(run.path("schema").asInt()).isEqualTo(PageData.SCHEMA);
    assertThat(run.path("profile").asString()).isEqualTo("standard");
    assertThat(run.path("findings").size()).isGreaterThan(50);
    assertThat(text).doesNotContain("not every planned trial is in it");
    assertThat(Files.readString(ROOT.resolve(SAMPLE + "README.md")))
        .contains(run.path("startedAt").asString().substring(0, 10));
    long sources = SOURCE.matcher(text).results().mapToLong(it -> bytes(it.group(1))).sum();
    assertThat(sources).isPositive();
    assertThat(Files.size(page) - bytes(data.group(1)) - sources)
        .as("bytes beside the data and the sources it shows")
        .isLessThan(400 * 1024);
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static Stream<String> found(Pattern pattern, String document) throws IOException {
    return pattern
        .matcher(Files.readString(ROOT.resolve(document)))
        .results()
        .map((MatchResult result) -> result.group(1));
  }
}
