package dev.weighin.contract;

import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.FrameworkFile;
import dev.weighin.contract.launch.InvalidFrameworkException;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** What is held to the contract. */
public sealed interface Subject {

  /** What it is called in messages and results. */
  String label();

  /** The clauses it does not claim to keep, and why; the suite does not ask about them. */
  Map<Clause, String> leavesOut();

  /**
   * A framework that the suite starts itself, as a process of its own, and stops again. Making one
   * fails with {@link InvalidFrameworkException} if it has no such variant, or leaves out a clause
   * that there is not.
   */
  record Launched(Framework framework, String variant) implements Subject {
    public Launched {
      framework.variant(variant);
      Subject.leavesOut(framework);
    }

    @Override
    public String label() {
      return framework.id() + " (" + variant + ")";
    }

    @Override
    public Map<Clause, String> leavesOut() {
      return Subject.leavesOut(framework);
    }
  }

  /**
   * A server that runs already, whoever started it and in whatever language it is written.
   *
   * @param uri scheme, host and port; a trailing slash is dropped
   * @param leavesOut the clauses it does not claim to keep, and why
   */
  record Running(URI uri, Map<Clause, String> leavesOut) implements Subject {
    public Running {
      leavesOut = Map.copyOf(leavesOut);
      if (!"http".equals(uri.getScheme()) || uri.getHost() == null) {
        throw new IllegalArgumentException(
            "the address of a server looks like http://127.0.0.1:8080, not like '" + uri + "'");
      }
      if (!uri.getRawSchemeSpecificPart().matches("//[^/?#]+/?")) {
        throw new IllegalArgumentException(
            "the contract's routes start at the root; leave out the path of '" + uri + "'");
      }
      uri = URI.create("http://" + uri.getRawAuthority());
    }

    /** A server that claims to keep every clause. */
    public Running(URI uri) {
      this(uri, Map.of());
    }

    @Override
    public String label() {
      return uri.toString();
    }
  }

  /**
   * The clauses that a framework does not claim to keep, and why.
   *
   * @throws InvalidFrameworkException if it names one that there is not
   */
  static Map<Clause, String> leavesOut(Framework framework) {
    Map<Clause, String> leavesOut = new EnumMap<>(Clause.class);
    try {
      framework.leavesOut().forEach((id, reason) -> leavesOut.put(Clause.withId(id), reason));
    } catch (IllegalArgumentException e) {
      throw new InvalidFrameworkException(
          "%s: 'leavesOut': %s"
              .formatted(framework.directory().resolve(FrameworkFile.NAME), e.getMessage()));
    }
    return leavesOut;
  }
}
