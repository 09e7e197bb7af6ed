package dev.weighin.core;

/**
 * The body of the answer to {@code POST /upload}.
 *
 * @param bytes how many bytes were received
 * @param crc32 their CRC-32, eight lower-case hexadecimal digits
 */
public record Upload(long bytes, String crc32) {}
