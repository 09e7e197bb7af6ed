package dev.weighin.benchmarks;

import dev.weighin.benchmarks.results.Proof;
import dev.weighin.benchmarks.results.ProofDigest;
import dev.weighin.benchmarks.results.ProofFile;
import dev.weighin.contract.ContractVerifier;
import dev.weighin.contract.Subject;
import java.util.Optional;

/**
 * Holds the very build that is about to be weighed to the contract, or remembers that it kept all
 * of it. A proof that failed, or could not ask everything, is never remembered. Safe for use by
 * several threads, one for each build.
 *
 * @param anew whether to prove again what is remembered
 */
public record ContractGate(boolean anew) {

  /** The suite's word on a build. */
  public Proof proof(Subject.Launched subject) {
    if (!subject.framework().isBuilt()) {
      return Proof.now("unavailable: nothing is built", new ContractVerifier().verify(subject));
    }
    String digest = digest(subject);
    ProofFile file = ProofFile.of(subject.framework(), subject.variant());
    Optional<Proof> remembered = anew ? Optional.empty() : file.read(digest);
    return remembered.orElseGet(() -> prove(subject, digest, file));
  }

  private static Proof prove(Subject.Launched subject, String digest, ProofFile file) {
    Proof proof = Proof.now(digest, new ContractVerifier().verify(subject));
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
