package dev.weighin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.contract.ClauseResult.Outcome;
import dev.weighin.contract.reference.Fault;
import dev.weighin.contract.reference.ReferenceServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractVerifierTest {

  @Test
  void a_server_that_keeps_the_contract_passes_every_clause_that_an_address_can_be_asked() {
    try (ReferenceServer server = ReferenceServer.start()) {
      List<String> anonymous = new ArrayList<>();
      ContractResult result =
          new ContractVerifier()
              .verify(new Subject.Running(server.uri()), namesWithoutId(anonymous));

      assertThat(result.failures()).isEmpty();
      assertThat(result.passed()).isTrue();
      assertThat(anonymous).as("cases that do not carry the id of their clause").isEmpty();
      assertThat(result.clauses())
          .filteredOn(clause -> clause.outcome() != Outcome.PASSED)
          .allMatch(clause -> clause.outcome() == Outcome.NOT_APPLICABLE)
          .extracting(ClauseResult::clause)
          .containsExactly(Clause.STATIC, Clause.DATABASE, Clause.FORTUNES, Clause.PROCESS);
      assertThat(result.clause(Clause.STATIC).reason()).contains("STATIC_DIR");
      assertThat(result.clause(Clause.DATABASE).reason()).contains("DATABASE_URL");
      assertThat(result.clause(Clause.REQUEST_ID).reason())
          .isEqualTo("in part; the process is not ours to start");
      assertThat(result.clause(Clause.PROCESS).reason())
          .isEqualTo("the process is not ours to start");
    }
  }

  @Test
  void a_server_that_is_not_there_is_one_failure() {
    URI nobody;
    try (ReferenceServer server = ReferenceServer.start()) {
      nobody = server.uri();
    }

    ContractResult result = new ContractVerifier().verify(new Subject.Running(nobody));

    assertThat(result.passed()).isFalse();
    assertThat(result.unreachable())
        .hasValueSatisfying(
            reason -> assertThat(reason).startsWith(nobody + " cannot be reached: "));
    assertThat(result.failures()).isEmpty();
    assertThat(result.cases()).isZero();
    assertThat(result.clauses()).extracting(ClauseResult::outcome).containsOnly(Outcome.NOT_RUN);
  }

  @Test
  void a_server_that_goes_away_is_one_failure() {
    ReferenceServer server = ReferenceServer.start();
    ContractResult result =
        new ContractVerifier(EnumSet.of(Clause.HELLO, Clause.JSON, Clause.HEALTH))
            .verify(new Subject.Running(server.uri()), closing(server, Clause.JSON));

    assertThat(result.unreachable())
        .hasValueSatisfying(reason -> assertThat(reason).contains("stopped listening"));
    assertThat(result.failures()).isEmpty();
    assertThat(result.clauses())
        .extracting(ClauseResult::outcome)
        .containsExactly(Outcome.PASSED, Outcome.NOT_RUN, Outcome.NOT_RUN);
  }

  @Test
  void a_failure_says_what_was_expected_what_came_and_how_to_ask_again() {
    try (ReferenceServer server = ReferenceServer.with(Fault.CLAIMS_ANOTHER_CONTRACT)) {
      List<String> heard = new ArrayList<>();
      ContractResult result =
          new ContractVerifier(EnumSet.of(Clause.HEALTH))
              .verify(new Subject.Running(server.uri()), noting(heard));

      CaseFailure failure = result.clause(Clause.HEALTH).failures().getFirst();
      assertThat(result.failures()).hasSize(1);
      assertThat(heard).containsExactly("C20 FAILED");
      assertThat(failure.test()).isEqualTo("C20 answers this version of the contract");
      assertThat(failure.method())
          .isEqualTo("C20HealthClause.answers_this_version_of_the_contract");
      assertThat(failure.expected()).contains("contract: \"1.0.0\"", "\"contract\":\"0.9.0\"");
      assertThat(failure.got()).startsWith("HTTP 200").contains("\"contract\":\"0.9.0\"");
      assertThat(failure.curl())
          .isEqualTo("curl -i --path-as-is -H 'Accept: */*' '" + server.uri() + "/info'");
    }
  }

  @Test
  void answers_that_are_not_as_the_document_describes_are_one_failure_of_their_clause() {
    try (ReferenceServer server = ReferenceServer.with(Fault.FORGETS_THE_LOCATION)) {
      ContractResult result =
          new ContractVerifier(EnumSet.of(Clause.CREATE)).verify(new Subject.Running(server.uri()));

      assertThat(result.failures())
          .filteredOn(failure -> failure.method().equals("C06CreateClause"))
          .singleElement()
          .satisfies(
              failure -> {
                assertThat(failure.test()).isEqualTo("C6 create");
                assertThat(failure.expected())
                    .startsWith("the answer to POST /greetings is not as openapi.yaml describes it")
                    .contains("Location");
                assertThat(failure.got()).startsWith("HTTP 201");
                assertThat(failure.curl()).contains("curl -i ", "/greetings'");
              });
    }
  }

  @Test
  void a_should_that_is_broken_is_shown_and_forgiven() {
    try (ReferenceServer server = ReferenceServer.with(Fault.REFUSES_THE_LARGEST_UPLOAD)) {
      ContractResult result =
          new ContractVerifier(EnumSet.of(Clause.UPLOAD)).verify(new Subject.Running(server.uri()));

      assertThat(result.clauses()).extracting(ClauseResult::clause).containsOnly(Clause.UPLOAD);
      assertThat(result.clause(Clause.UPLOAD).outcome()).isEqualTo(Outcome.FAILED);
      assertThat(result.passed()).isTrue();
    }
  }

  @Test
  void a_clause_that_a_server_leaves_out_is_not_asked_about_and_says_why() {
    try (ReferenceServer server = ReferenceServer.with(Fault.REFUSES_THE_LARGEST_UPLOAD)) {
      ContractResult result =
          new ContractVerifier(EnumSet.of(Clause.UPLOAD, Clause.HEALTH))
              .verify(new Subject.Running(server.uri(), Map.of(Clause.UPLOAD, "no disk")));

      assertThat(result.clause(Clause.UPLOAD))
          .isEqualTo(
              new ClauseResult(
                  Clause.UPLOAD, Outcome.NOT_APPLICABLE, "left out: no disk", 0, List.of()));
      assertThat(result.clause(Clause.HEALTH).outcome()).isEqualTo(Outcome.PASSED);
    }
  }

  @Test
  void a_failure_with_names_drawn_by_lot_tells_their_seed() {
    try (ReferenceServer server = ReferenceServer.with(Fault.GREETS_IN_LATIN_1)) {
      ContractResult result =
          new ContractVerifier(EnumSet.of(Clause.PATH)).verify(new Subject.Running(server.uri()));

      assertThat(result.failures())
          .filteredOn(failure -> failure.test().startsWith("C2 greets names drawn by lot: "))
          .isNotEmpty()
          .allSatisfy(failure -> assertThat(failure.test()).containsPattern("\\(seed \\d+\\)$"));
    }
  }

  private static ContractListener namesWithoutId(List<String> anonymous) {
    return new ContractListener() {
      @Override
      public void casePassed(Clause clause, String test) {
        if (!test.startsWith(clause.id() + " ")) {
          anonymous.add(test);
        }
      }
    };
  }

  private static ContractListener closing(ReferenceServer server, Clause clause) {
    return new ContractListener() {
      @Override
      public void clauseStarted(Clause started) {
        if (started == clause) {
          server.close();
        }
      }
    };
  }

  private static ContractListener noting(List<String> heard) {
    return new ContractListener() {
      @Override
      public void clauseFinished(ClauseResult result) {
        if (result.outcome() == Outcome.FAILED) {
          heard.add(result.clause().id() + " " + result.outcome());
        }
      }
    };
  }
}
