package dev.weighin.contract;

import dev.weighin.contract.launch.Framework;
import java.net.URI;

/** What is held to the contract. */
public sealed interface Subject {

  /** What it is called in messages and results. */
  String label();

  /** A framework that the suite starts itself, as a process of its own, and stops again. */
  record Launched(Framework framework, String variant) implements Subject {
    public Launched {
      framework.variant(variant);
    }

    @Override
    public String label() {
      return framework.id() + " (" + variant + ")";
    }
  }

  /**
   * A server that runs already, whoever started it and in whatever language it is written.
   *
   * @param uri scheme, host and port; a trailing slash is dropped
   */
  record Running(URI uri) implements Subject {
    public Running {
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

    @Override
    public String label() {
      return uri.toString();
    }
  }
}
