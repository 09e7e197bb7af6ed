package dev.weighin.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;

/**
 * The two bearer tokens a server knows. They come from the environment and are never written
 * anywhere; only their digests are kept.
 */
public final class Tokens {
  /** What a 401 asks for in {@code WWW-Authenticate}. */
  public static final String CHALLENGE = "Bearer";

  /** The subject of {@code API_TOKEN}. */
  public static final String SUBJECT = "api";

  private final Optional<byte[]> full;
  private final Optional<byte[]> readOnly;

  private Tokens(Optional<byte[]> full, Optional<byte[]> readOnly) {
    this.full = full;
    this.readOnly = readOnly;
  }

  /** What a token allows. */
  public enum Access {
    /** The token is {@code API_TOKEN}: go on. */
    GRANTED,
    /** The token is {@code API_TOKEN_READONLY}: known, but not for this. */
    FORBIDDEN,
    /** The token is none of ours. */
    UNKNOWN
  }

  /** The tokens of this process: {@code API_TOKEN} and {@code API_TOKEN_READONLY}. */
  public static Tokens fromEnvironment() {
    return from(System.getenv());
  }

  /** The tokens of an environment; without {@code API_TOKEN} no token is known. */
  public static Tokens from(Map<String, String> environment) {
    Optional<byte[]> full = digest(environment.get("API_TOKEN"));
    Optional<byte[]> readOnly =
        full.isEmpty() ? full : digest(environment.get("API_TOKEN_READONLY"));
    return new Tokens(full, readOnly);
  }

  /**
   * What a token allows. Compares digests in constant time, and all of them, so that the time taken
   * tells nothing about a token.
   */
  public Access check(String token) {
    byte[] asked = digest(token).orElseGet(() -> new byte[0]);
    boolean isFull = full.isPresent() & MessageDigest.isEqual(asked, full.orElse(asked));
    boolean isReadOnly =
        readOnly.isPresent() & MessageDigest.isEqual(asked, readOnly.orElse(asked));
    if (isFull) {
      return Access.GRANTED;
    }
    return isReadOnly ? Access.FORBIDDEN : Access.UNKNOWN;
  }

  /**
   * The token in the value of an {@code Authorization} header: after the scheme {@code Bearer}, in
   * any letter case, and one space or more (RFC 9110, section 11.4).
   *
   * @param authorization null if there was no such header
   */
  public static Optional<String> bearer(String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return Optional.empty();
    }
    return Optional.of(authorization.substring(7).strip()).filter(token -> !token.isEmpty());
  }

  private static Optional<byte[]> digest(String token) {
    if (token == null || token.isEmpty()) {
      return Optional.empty();
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Optional.of(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
