package dev.weighin.contract;

import java.util.Arrays;

/** One promise of the contract, with the id it is called by everywhere. */
public enum Clause {
  HELLO("C1", "hello", "the least a server costs"),
  PATH("C2", "path", "path parameters"),
  QUERY("C3", "query", "query parameters, validation"),
  JSON("C4", "json", "serialisation, negotiation"),
  ITEMS("C5", "items", "payload size"),
  CREATE("C6", "create", "binding and validation"),
  RESOURCE("C7", "resource", "state, thread safety"),
  ROUTING("C8", "routing", "routing"),
  PROBLEMS("C9", "problems", "error handling"),
  BOOM("C10", "boom", "error handling"),
  REQUEST_ID("C11", "request id", "middleware"),
  SECURE("C12", "secure", "authentication"),
  DELAY("C13", "delay", "concurrency model"),
  PRIMES("C14", "primes", "work on the CPU against waiting"),
  STREAM("C15", "stream", "streaming, back-pressure"),
  UPLOAD("C16", "upload", "buffering", Level.SHOULD),
  STATIC("C17", "static", "static files", Level.SHOULD),
  DATABASE("C18", "database", "data access", Level.SHOULD),
  FORTUNES("C19", "fortunes", "templates", Level.MAY),
  HEALTH("C20", "health", "operations"),
  PROCESS("C21", "process", "lifecycle"),
  ROUTER("C22", "router", "routing at scale", Level.MAY);

  /** How binding a clause is, in the words of RFC 2119. */
  public enum Level {
    /** A server that fails it is not weighed. */
    MUST,
    /** Shown as passed, failed or not applicable. */
    SHOULD,
    /** Shown as passed, failed or not applicable. */
    MAY
  }

  private final String id;
  private final String title;
  private final String teaches;
  private final Level level;

  Clause(String id, String title, String teaches) {
    this(id, title, teaches, Level.MUST);
  }

  Clause(String id, String title, String teaches, Level level) {
    this.level = level;
    this.id = id;
    this.title = title;
    this.teaches = teaches;
  }

  /**
   * The clause with that id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Clause withId(String id) {
    return Arrays.stream(values())
        .filter(clause -> clause.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no clause '%s'; they are %s to %s"
                        .formatted(id, values()[0].id, values()[values().length - 1].id)));
  }

  /** The id, such as {@code C1}: never reused, never changed. */
  public String id() {
    return id;
  }

  /** One word for a table. */
  public String title() {
    return title;
  }

  /** What a reader learns by comparing two servers' answers to it. */
  public String teaches() {
    return teaches;
  }

  /** How binding it is. */
  public Level level() {
    return level;
  }
}
