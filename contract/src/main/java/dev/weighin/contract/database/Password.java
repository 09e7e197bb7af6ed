package dev.weighin.contract.database;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords that are made for one start. */
final class Password {
  private static final int BYTES = 16;

  private Password() {}

  /** 32 hexadecimal digits, so that no quoting is needed anywhere. */
  static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
