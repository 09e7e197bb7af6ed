package dev.weighin.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.benchmarks.code.Amount;
import dev.weighin.benchmarks.code.Code;
import dev.weighin.benchmarks.code.Footprint;
import dev.weighin.benchmarks.code.Library;
import dev.weighin.benchmarks.code.Region;
import dev.weighin.benchmarks.develop.BuildTimes;
import dev.weighin.benchmarks.load.LoadProblem;
import dev.weighin.benchmarks.measure.HeapTries;
import dev.weighin.benchmarks.measure.Pilot;
import dev.weighin.benchmarks.measure.Probes;
import dev.weighin.benchmarks.measure.Trial;
import dev.weighin.benchmarks.plan.Rates;
import dev.weighin.contract.ContractResult;
import dev.weighin.contract.launch.Framework.Fact;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every member that stands in a result file is described. */
class ResultFileDocumentationTest {
  /** Their members are data: names of requests, of statuses, of facts. */
  private static final Set<String> MAPS =
      Set.of("requests", "statuses", "errors", "host", "byClause");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void every_type_and_member_is_in_the_document() throws IOException {
    String document = Files.readString(Path.of("../docs/result-file.md"));
    Set<String> members = new TreeSet<>();
    for (ResultLine line : lines()) {
      JsonNode json = JSON.readTree(JSON.writerFor(ResultLine.class).writeValueAsString(line));
      members.add(json.path("type").asString());
      collect(json, members);
    }

    assertThat(members).hasSizeGreaterThan(80);
    assertThat(members).allSatisfy(member -> assertThat(document).contains("`" + member + "`"));
  }

  private static List<ResultLine> lines() {
    List<ResultLine> lines = new ArrayList<>(FixedRun.of("a"));
    ContractResult proof = new ContractResult("a", "1", "00", Optional.of("gone"), List.of());
    lines.add(new ResultLine.Gated("a", proof, Instant.EPOCH, "00"));
    Amount amount = new Amount(1, 2, 3, 4, 5);
    Code code =
        new Code(
            amount,
            amount,
            Map.of("C1", amount),
            List.of("org.example.A"),
            List.of(new Region("C1", "A.java", 1, 1, List.of("a();"))));
    Fact fact = new Fact("licence", "Apache", URI.create("https://example.org"), LocalDate.EPOCH);
    Library library = new Library("org.a", "b", "1", true, null);
    lines.add(
        new ResultLine.Built(
            "hello-a",
            new Footprint(1, 2),
            code,
            List.of(library),
            List.of(fact),
            new BuildStudy.Developed(
                Instant.EPOCH, List.of(new BuildTimes(1, "hello-a", 4, 3, 2, 1, List.of(1L))))));
    lines.add(new ResultLine.Paced(new Rates(1, 2, 3), "found", List.of(new Pilot("a", 1, 2, 3))));
    Trial searched = Probes.searched(FixedRun.trial(1, 1, "a", 1), 1_000, false);
    lines.add(new ResultLine.Weighed(HeapTries.searched(searched, 24)));
    lines.add(new ResultLine.Failed(1, 1, "a", "fell over", List.of()));
    lines.add(new ResultLine.Resumed(Instant.EPOCH, 0, null));
    assertThat(LoadProblem.class.getRecordComponents())
        .extracting(component -> component.getName())
        .containsExactly("kind", "text");
    return lines;
  }

  private static void collect(JsonNode json, Set<String> members) {
    json.properties()
        .forEach(
            member -> {
              members.add(member.getKey());
              if (!MAPS.contains(member.getKey())) {
                collect(member.getValue(), members);
              }
            });
    if (json.isArray()) {
      json.forEach(element -> collect(element, members));
    }
  }
}
