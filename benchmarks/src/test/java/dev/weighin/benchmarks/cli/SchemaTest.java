package dev.weighin.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.weighin.benchmarks.analyse.Headers;
import dev.weighin.benchmarks.code.Amount;
import dev.weighin.benchmarks.code.Code;
import dev.weighin.benchmarks.code.Footprint;
import dev.weighin.benchmarks.code.Library;
import dev.weighin.benchmarks.code.Region;
import dev.weighin.benchmarks.develop.BuildTimes;
import dev.weighin.benchmarks.load.LoadResult;
import dev.weighin.benchmarks.load.LoadSpec;
import dev.weighin.benchmarks.load.RequestResult;
import dev.weighin.benchmarks.load.ResponseTimes;
import dev.weighin.benchmarks.measure.HeapTries;
import dev.weighin.benchmarks.measure.Phase;
import dev.weighin.benchmarks.measure.Pilot;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.plan.LoadLevel;
import dev.weighin.benchmarks.plan.Profile;
import dev.weighin.benchmarks.plan.Rates;
import dev.weighin.benchmarks.plan.RemotePlan;
import dev.weighin.benchmarks.plan.Scenario;
import dev.weighin.benchmarks.results.BuildStudy;
import dev.weighin.benchmarks.results.BuildStudy.Developed;
import dev.weighin.benchmarks.results.FixedRun;
import dev.weighin.benchmarks.results.Host;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.contract.CaseFailure;
import dev.weighin.contract.Clause;
import dev.weighin.contract.ClauseResult;
import dev.weighin.contract.ContractResult;
import dev.weighin.contract.launch.Framework.Fact;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is printed as JSON, and what a result file holds, keeps its published schema. */
class SchemaTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @TempDir private static Path directory;

  /** A command line and the schema of what it prints. */
  private record Printed(String schema, List<String> arguments) {
    static Printed of(String... arguments) {
      return new Printed(
          arguments[0], Stream.concat(Stream.of(arguments), Stream.of("--json")).toList());
    }
  }

  static List<Printed> printed() {
    String two = saved("two", 2, "base", "twice");
    String eight = saved("eight", 8, "base", "twice", "sentinel");
    String other = saved("other", 8, "base", "twice", "sentinel");
    String alone = saved("alone", 3, "somebody-else");
    return List.of(
        Printed.of("list"),
        Printed.of("doctor"),
        Printed.of("verify", "--url", "http://127.0.0.1:1"),
        Printed.of("explain"),
        Printed.of("lesson"),
        Printed.of("report", two),
        Printed.of("report", eight),
        Printed.of("compare", eight, eight),
        Printed.of("compare", eight, other),
        Printed.of("compare", eight, alone));
  }

  @ParameterizedTest
  @MethodSource("printed")
  void what_a_command_prints_keeps_its_schema(Printed printed) {
    JsonNode document = document(printed);

    assertThat(document.path("schema").asString()).isEqualTo(Schemas.id(printed.schema()));
    assertThat(errors(printed.schema(), document)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("printed")
  void a_member_too_many_or_too_few_is_noticed_wherever_it_is(Printed printed) {
    JsonNode document = document(printed);
    for (ObjectNode object : objects(document)) {
      object.put("surprise", 1);
      assertThat(errors(printed.schema(), document)).as("one more in %s", object).isNotEmpty();
      object.remove("surprise");
      String first = object.propertyNames().iterator().next();
      JsonNode value = object.remove(first);
      assertThat(errors(printed.schema(), document)).as("no %s in %s", first, object).isNotEmpty();
      object.set(first, value);
    }
  }

  @Test
  void every_command_that_prints_data_has_a_schema() {
    List<String> printing =
        Weigh.commandLine().getSubcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .filter(command -> command.findOption("--json") != null)
            .map(CommandSpec::name)
            .toList();
    assertThat(printing).hasSizeGreaterThan(7).isSubsetOf(Schemas.names());
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "report", "verify", "up"})
  void a_schema_that_is_printed_can_be_used_alone(String name) {
    String schema = printed("schema", name);

    assertThat(REGISTRY.getSchema(schema).validate("{}", InputFormat.JSON)).isNotEmpty();
    assertThat(printed("schema").lines()).contains(name, "result-line");
  }

  @Test
  void a_run_and_its_report_have_the_same_data() {
    ObjectNode document = (ObjectNode) document(Printed.of("report", saved("run", 4, "a", "b")));
    document.put("schema", Schemas.id("run"));

    assertThat(errors("run", document)).isEmpty();
  }

  @Test
  void a_server_that_is_up_keeps_its_schema() {
    JsonNode document =
        Output.document(
            "up", Map.of("arm", "hello-jdk", "url", "http://127.0.0.1:8081", "pid", 42L));

    assertThat(errors("up", document)).isEmpty();
  }

  @Test
  void a_server_in_development_mode_keeps_its_schema() {
    JsonNode document =
        Output.document("dev", Map.of("framework", "hello-jdk", "url", "http://127.0.0.1:8081"));

    assertThat(errors("dev", document)).isEmpty();
  }

  @Test
  void times_of_builds_keep_their_schema() {
    BuildTimes times = new BuildTimes(1, "hello-jdk", 4_000, 3_000, 900, 500, List.of(300L, 400L));
    JsonNode document =
        Output.document(
            "build",
            new BuildStudy(
                Instant.EPOCH, 42, Host.describe(), Map.of("hello-jdk", "00"), List.of(times)));

    assertThat(errors("build", document)).isEmpty();
  }

  @Test
  void every_line_of_a_result_file_keeps_its_schema() throws IOException {
    Path file = directory.resolve("lines").resolve(ResultFile.NAME);
    try (ResultFile written = ResultFile.create(file)) {
      lines().forEach(written::append);
    }
    for (String line : Files.readAllLines(file)) {
      ObjectNode node = (ObjectNode) JSON.readTree(line);
      assertThat(errors("result-line", node)).as(line).isEmpty();
      node.put("surprise", 1);
      assertThat(errors("result-line", node)).as("one more in %s", line).isNotEmpty();
    }
  }

  private static List<ResultLine> lines() {
    List<ResultLine> lines = new ArrayList<>(FixedRun.of("a", "b"));
    lines.add(new ResultLine.Gated("a", broken(), Instant.EPOCH, "00"));
    Region region = new Region("C1", "A.java", 1, 1, List.of("a();"));
    Amount amount = new Amount(1, 2, 3, 4, 5);
    Code code = new Code(amount, amount, Map.of("C1", amount), List.of("a.b"), List.of(region));
    lines.add(
        new ResultLine.Built(
            "hello-a",
            new Footprint(1, 2),
            code,
            List.of(new Library("a.b", "c", "1.0", true, "Apache-2.0")),
            List.of(new Fact("licence", "a.b", URI.create("https://a.example"), LocalDate.EPOCH)),
            new Developed(
                Instant.EPOCH, List.of(new BuildTimes(1, "hello-a", 4, 3, 2, 1, List.of(1L))))));
    lines.add(new ResultLine.Built("hello-b", new Footprint(1, 2), code, null, null, null));
    Pilot pilot = new Pilot("a", 1, Double.NaN, Double.POSITIVE_INFINITY);
    lines.add(new ResultLine.Paced(new Rates(1, 2, 3), "found", List.of(pilot)));
    lines.add(new ResultLine.Weighed(HeapTries.searched(FixedRun.trial(1, 1, "a", 1), 24)));
    lines.add(new ResultLine.Failed(1, 1, "a", "fell over", List.of("last words")));
    lines.add(new ResultLine.Resumed(Instant.EPOCH, 0, null));
    lines.addAll(fromAfar());
    assertThat(lines.stream().map(Object::getClass).distinct())
        .as("every kind of line")
        .hasSize(ResultLine.class.getPermittedSubclasses().length);
    return lines;
  }

  /** What is known of a server that ran already. */
  private static List<ResultLine> fromAfar() {
    RemotePlan plan =
        new RemotePlan(
            Profile.SMOKE, Map.of("a", URI.create("http://a:1")), Rates.asked(1, 2), 3, 4);
    LoadSpec spec = plan.phases("a").getLast().spec();
    ResponseTimes none = ResponseTimes.of(new Histogram(2));
    RequestResult answers = new RequestResult(0, 0, Map.of(), Map.of(), 0, none);
    LoadResult load = LoadResult.ofAgents(spec, Instant.EPOCH, Map.of("hello", answers), List.of());
    Phase phase = Phase.ofAnswers(Scenario.MIX, LoadLevel.LOWER, load);
    return List.of(
        ResultLine.Header.of(plan, "far", Instant.EPOCH, "1", Map.of("controller", "b")),
        new ResultLine.Weighed(Trial.ofAnswers(1, 1, "a", Instant.EPOCH, List.of(phase))));
  }

  private static ContractResult broken() {
    CaseFailure failure =
        new CaseFailure(Clause.HELLO, "C1 says hello", "a#b", "hello", "", "curl");
    ClauseResult clause =
        new ClauseResult(Clause.HELLO, ClauseResult.Outcome.FAILED, "", 2, List.of(failure));
    return new ContractResult("a", "1", "00", Optional.of("gone"), List.of(clause));
  }

  private static String saved(String name, int blocks, String... arms) {
    Path run = directory.resolve(name);
    if (!Files.exists(run)) {
      try (ResultFile file = ResultFile.create(run.resolve(ResultFile.NAME))) {
        for (ResultLine line : FixedRun.of(blocks, arms)) {
          file.append(
              line instanceof ResultLine.Header header ? Headers.named(header, name) : line);
        }
      }
    }
    return run.toString();
  }

  private static JsonNode document(Printed printed) {
    return JSON.readTree(printed(printed.arguments().toArray(String[]::new)));
  }

  private static String printed(String... arguments) {
    StringWriter out = new StringWriter();
    CommandLine command = Weigh.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(new StringWriter()));
    command.execute(arguments);
    return out.toString();
  }

  private static List<Error> errors(String name, JsonNode document) {
    Schema schema = REGISTRY.getSchema(Schemas.bundled(name).toString());
    return schema.validate(document.toString(), InputFormat.JSON);
  }

  /** One object of each shape, told by its members; maps, whose members are data, left out. */
  private static List<ObjectNode> objects(JsonNode node) {
    Map<String, ObjectNode> shapes = new LinkedHashMap<>();
    collect(node, shapes);
    return List.copyOf(shapes.values());
  }

  private static void collect(JsonNode node, Map<String, ObjectNode> shapes) {
    if (node instanceof ObjectNode object && !object.isEmpty()) {
      shapes.putIfAbsent(String.join(",", object.propertyNames()), object);
      object
          .properties()
          .forEach(
              member -> {
                if (!member.getKey().equals("letters")) {
                  collect(member.getValue(), shapes);
                }
              });
    }
    if (node instanceof ArrayNode array) {
      array.forEach(element -> collect(element, shapes));
    }
  }
}
