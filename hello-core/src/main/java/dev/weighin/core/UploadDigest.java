package dev.weighin.core;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * Digests an upload piece by piece, so that no server has to hold it in memory. Not safe for use by
 * several threads at once.
 */
public final class UploadDigest {
  /** The largest upload, in bytes. */
  public static final long MAX_BYTES = 20L * 1024 * 1024;

  private final CRC32 crc = new CRC32();
  private long bytes;

  /**
   * Add the next piece.
   *
   * @throws RefusedException if the upload is too large with it
   */
  public void add(ByteBuffer piece) {
    count(piece.remaining());
    crc.update(piece);
  }

  /**
   * Add the next piece.
   *
   * @param piece holds it in its first {@code length} bytes
   * @throws RefusedException if the upload is too large with it
   */
  public void add(byte[] piece, int length) {
    count(length);
    crc.update(piece, 0, length);
  }

  /** What was added so far. */
  public Upload result() {
    return new Upload(bytes, HexFormat.of().toHexDigits((int) crc.getValue()));
  }

  /** The refusal of an upload that is too large. */
  public static RefusedException tooLarge() {
    return new RefusedException(
        ProblemType.CONTENT_TOO_LARGE, "An upload has at most " + MAX_BYTES + " bytes.");
  }

  private void count(int length) {
    bytes += length;
    if (bytes > MAX_BYTES) {
      throw tooLarge();
    }
  }
}
