package dev.weighin.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The text of the contract this suite proves. */
public final class Contract {
  /** The semantic version of the contract. */
  public static final String VERSION = "1.0.0";

  /** What every {@code type} of a problem starts with. */
  public static final String PROBLEM_TYPE_PREFIX = "urn:problem-type:weigh-in:";

  private static final String OPEN_API = "openapi.yaml";
  private static final String FINE_PRINT = "README.md";

  private Contract() {}

  /** The OpenAPI document. */
  public static String openApi() {
    return new String(bytes(OPEN_API), StandardCharsets.UTF_8);
  }

  /**
   * The SHA-256 over the OpenAPI document and the fine print, in lower-case hexadecimal digits: two
   * results with the same hash were held to the same words.
   */
  public static String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes(OPEN_API));
      digest.update(bytes(FINE_PRINT));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  private static byte[] bytes(String resource) {
    try (InputStream stream = Contract.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + " is not packaged with the contract");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
