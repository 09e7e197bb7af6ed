package dev.weighin.benchmarks.results;

import dev.weighin.contract.Clause;
import dev.weighin.contract.launch.Framework;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the last whole proof of a variant is remembered: beside the suite's logs, so that a clean
 * build forgets it.
 */
public final class ProofFile {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path file;

  private ProofFile(Path file) {
    this.file = file;
  }

  /** The file of one variant. */
  public static ProofFile of(Framework framework, String variant) {
    return new ProofFile(
        framework.directory().resolve(Path.of("target", "contract", variant + "-proof.json")));
  }

  /** The proof with that digest, if it is the one that is remembered and says all that is asked. */
  public Optional<Proof> read(String digest, Set<Clause> clauses) {
    try {
      Proof proof = JSON.readValue(Files.readString(file), Proof.class);
      return Optional.of(proof)
          .filter(known -> known.digest().equals(digest))
          .filter(known -> known.isWhole() && known.covers(clauses))
          .map(Proof::asRemembered);
    } catch (IOException | JacksonException e) {
      // There is none yet, or one of another version of this class: it is proven again.
      return Optional.empty();
    }
  }

  /** Remember a proof instead of the last one. */
  public void write(Proof proof) {
    try {
      Files.createDirectories(file.getParent());
      Path draft = Files.createTempFile(file.getParent(), "proof", ".tmp");
      Files.writeString(draft, JSON.writeValueAsString(proof));
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remember a proof in " + file, e);
    }
  }
}
