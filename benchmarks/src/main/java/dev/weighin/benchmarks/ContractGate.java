package dev.weighin.benchmarks;

import dev.weighin.benchmarks.plan.Profile;
import dev.weighin.benchmarks.results.Proof;
import dev.weighin.benchmarks.results.ProofDigest;
import dev.weighin.benchmarks.results.ProofFile;
import dev.weighin.contract.Clause;
import dev.weighin.contract.ContractResult;
import dev.weighin.contract.ContractVerifier;
import dev.weighin.contract.Subject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Holds a build to the contract, or remembers that it kept it. A proof that failed, or could not
 * ask what it was to ask, is never remembered. Safe for use by several threads, one for each build.
 *
 * @param clauses the clauses that are asked about
 * @param anew whether to prove again what is remembered
 */
public record ContractGate(Set<Clause> clauses, boolean anew) {

  /** Holds builds to every clause, whatever is remembered. */
  public static ContractGate ofEverything() {
    return new ContractGate(EnumSet.allOf(Clause.class), true);
  }

  /** Holds builds to what a profile asks of them before they are weighed. */
  public static ContractGate before(Profile profile) {
    return new ContractGate(profile.clauses(), false);
  }

  /** The suite's word on a build. */
  public Proof proof(Subject.Launched subject) {
    if (!subject.framework().isBuilt()) {
      return Proof.now("unavailable: nothing is built", verify(subject));
    }
    String digest = digest(subject);
    ProofFile file = ProofFile.of(subject.framework(), subject.variant());
    Optional<Proof> remembered = anew ? Optional.empty() : file.read(digest, clauses);
    return remembered.orElseGet(() -> prove(subject, digest, file));
  }

  private ContractResult verify(Subject.Launched subject) {
    return new ContractVerifier(clauses).verify(subject);
  }

  private Proof prove(Subject.Launched subject, String digest, ProofFile file) {
    Proof proof = Proof.now(digest, verify(subject));
    // Somebody may have built again meanwhile; then nobody knows which build was proven.
    if (proof.isWhole() && digest(subject).equals(digest)) {
      file.write(proof);
    }
    return proof;
  }

  private static String digest(Subject.Launched subject) {
    return ProofDigest.of(subject.framework(), subject.variant());
  }
}
