package dev.weighin.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighin.contract.CaseFailure;
import dev.weighin.contract.Clause;
import dev.weighin.contract.ClauseResult;
import dev.weighin.contract.ClauseResult.Outcome;
import dev.weighin.contract.ContractResult;
import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.FrameworkFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** A proof is remembered as long as nothing of what was proven changes. */
class ProofFileTest {
  private static final Set<Clause> ASKED = Set.of(Clause.HELLO);

  @TempDir private Path directory;

  @BeforeEach
  void describe_a_framework() throws IOException {
    Files.createDirectories(directory.resolve("target/lib"));
    Files.writeString(directory.resolve("target/server.jar"), "bytes");
    Files.writeString(directory.resolve("target/lib/library.jar"), "bytes");
    Files.writeString(
        directory.resolve(FrameworkFile.NAME),
        """
        id: mine
        name: Mine
        start: ["{java}", "-jar", "target/server.jar"]
        ships: [target/server.jar, target/lib]
        variants: {default: {}, other: {}}
        """);
  }

  @Test
  void a_whole_proof_of_the_same_build_is_remembered_with_its_time() {
    Proof proof = Proof.now(digest(), result(Outcome.PASSED, ""));

    file().write(proof);

    assertThat(file().read(digest(), ASKED))
        .hasValueSatisfying(
            known -> {
              assertThat(known.remembered()).isTrue();
              assertThat(known.provenAt()).isEqualTo(proof.provenAt());
              assertThat(known.result()).isEqualTo(proof.result());
            });
    assertThat(ProofFile.of(framework(), "other").read(digest(), ASKED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"target/server.jar", "target/lib/library.jar", FrameworkFile.NAME})
  void a_changed_byte_is_another_build(String path) throws IOException {
    file().write(Proof.now(digest(), result(Outcome.PASSED, "")));
    Path shipped = directory.resolve(path);

    Files.writeString(shipped, Files.readString(shipped).replaceFirst("bytes|Mine", "bytez"));

    assertThat(file().read(digest(), ASKED)).isEmpty();
  }

  @Test
  void a_proof_of_fewer_clauses_is_none() {
    ContractResult all = result(Outcome.PASSED, "");
    List<ClauseResult> hello = List.of(all.clause(Clause.HELLO));
    file()
        .write(
            Proof.now(
                digest(), new ContractResult("mine", "1.0.0", "hash", Optional.empty(), hello)));

    assertThat(file().read(digest(), ASKED)).isPresent();
    assertThat(file().read(digest(), Set.of(Clause.HELLO, Clause.UPLOAD))).isEmpty();
  }

  @Test
  void a_variant_is_another_build() {
    assertThat(ProofDigest.of(framework(), "other")).isNotEqualTo(digest());
    assertThat(ProofDigest.of(framework(), "default")).isEqualTo(digest());
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "PASSED")
  void what_was_not_kept_or_not_asked_is_not_whole(Outcome outcome) {
    Proof proof = Proof.now(digest(), result(outcome, ""));
    assertThat(proof.isWhole()).isFalse();

    file().write(proof);

    assertThat(file().read(digest(), ASKED)).isEmpty();
  }

  @Test
  void what_was_asked_in_part_is_not_whole() {
    assertThat(Proof.now(digest(), result(Outcome.PASSED, "in part; no database")).isWhole())
        .isFalse();
  }

  @Test
  void a_file_that_cannot_be_read_is_no_proof() throws IOException {
    file().write(Proof.now(digest(), result(Outcome.PASSED, "")));
    Files.writeString(directory.resolve("target/contract/default-proof.json"), "{\"digest\":");

    assertThat(file().read(digest(), ASKED)).isEmpty();
  }

  private Framework framework() {
    return FrameworkFile.read(directory);
  }

  private ProofFile file() {
    return ProofFile.of(framework(), Framework.DEFAULT_VARIANT);
  }

  private String digest() {
    return ProofDigest.of(framework(), Framework.DEFAULT_VARIANT);
  }

  /** All clauses passed but the last, which is as asked. */
  private static ContractResult result(Outcome outcome, String reason) {
    Clause last = Arrays.asList(Clause.values()).getLast();
    return new ContractResult(
        "mine",
        "1.0.0",
        "hash",
        Optional.empty(),
        Arrays.stream(Clause.values())
            .map(
                clause ->
                    clause == last
                        ? new ClauseResult(clause, outcome, reason, 1, List.<CaseFailure>of())
                        : new ClauseResult(clause, Outcome.PASSED, "", 1, List.of()))
            .toList());
  }
}
