package dev.weighin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.contract.ClauseResult.Outcome;
import dev.weighin.contract.database.Database;
import dev.weighin.contract.launch.FrameworkFile;
import dev.weighin.contract.reference.Claims;
import dev.weighin.contract.reference.ProcessFault;
import dev.weighin.contract.reference.ReferenceMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The suite starts servers itself and catches those that live, write or die the wrong way. */
@Execution(ExecutionMode.CONCURRENT)
class FaultyProcessesTest {
  /**
   * What is asked of a process, its logs and what it is given. The other clauses ask of every wrong
   * process what they ask of the right one, and get the same answers.
   */
  private static final Set<Clause> ASKED =
      EnumSet.of(
          Clause.REQUEST_ID,
          Clause.SECURE,
          Clause.STATIC,
          Clause.DATABASE,
          Clause.FORTUNES,
          Clause.PROCESS,
          Clause.ROUTER);

  private static Claims claims;

  /** Held, so that one PostgreSQL serves all. */
  private static Database database;

  @TempDir private Path directory;

  @BeforeAll
  static void readClaims() {
    claims = Claims.read();
  }

  @BeforeAll
  static void startDatabase() {
    database = Database.start();
  }

  @AfterAll
  static void stopDatabase() {
    database.close();
  }

  @Test
  void a_process_that_keeps_the_contract_passes_every_clause() throws IOException {
    ContractResult result = verify(ProcessFault.NONE, EnumSet.allOf(Clause.class));

    assertThat(result.failures()).isEmpty();
    assertThat(result.passed()).isTrue();
    assertThat(result.clauses()).extracting(ClauseResult::outcome).containsOnly(Outcome.PASSED);
  }

  @Tag("proof")
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
  void a_wrong_process_is_caught_by_exactly_the_tests_that_claim_it(ProcessFault fault)
      throws IOException {
    ContractResult result = verify(fault, ASKED);

    assertThat(result.unreachable()).isEmpty();
    assertThat(result.failures().stream().map(CaseFailure::method).distinct())
        .as("the tests that fail: %s", result.failures())
        .containsExactlyInAnyOrderElementsOf(claims.on(fault));
  }

  @Test
  void a_process_that_does_not_come_up_is_one_failure() throws IOException {
    Files.writeString(
        directory.resolve(FrameworkFile.NAME),
        """
        id: broken
        name: Broken
        start: ["{java}", "-cp", ".", "NoSuchClass"]
        ships: [framework.yaml]
        variants: {default: {}}
        """);

    ContractResult result =
        new ContractVerifier()
            .verify(new Subject.Launched(FrameworkFile.read(directory), "default"));

    assertThat(result.unreachable())
        .hasValueSatisfying(
            reason -> assertThat(reason).contains("broken", "before it was ready", "NoSuchClass"));
    assertThat(result.failures()).isEmpty();
    assertThat(result.passed()).isFalse();
  }

  private ContractResult verify(ProcessFault fault, Set<Clause> clauses) throws IOException {
    Files.writeString(directory.resolve(FrameworkFile.NAME), description());
    return new ContractVerifier(clauses)
        .verify(new Subject.Launched(FrameworkFile.read(directory), variant(fault)));
  }

  /** A variant for each fault. */
  private static String description() {
    String variants =
        Arrays.stream(ProcessFault.values())
            .map(
                fault ->
                    "  %s: {jvm: [-XX:TieredStopAtLevel=1, -D%s=%s]}"
                        .formatted(variant(fault), ProcessFault.PROPERTY, fault))
            .collect(Collectors.joining("\n"));
    return """
    id: reference
    name: Reference
    start: ["{java}", "-cp", "%s", "%s"]
    ships: [framework.yaml]
    variants:
    %s
    """
        .formatted(System.getProperty("java.class.path"), ReferenceMain.class.getName(), variants);
  }

  private static String variant(ProcessFault fault) {
    return fault == ProcessFault.NONE ? "default" : fault.name();
  }
}
