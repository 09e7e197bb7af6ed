package dev.weighin.contract.clauses;

import java.util.stream.Stream;

/** Numbers in a path that the clauses about work share. */
final class Numbers {
  private Numbers() {}

  /** What is no whole number, and whole numbers that are too long to be read. */
  static Stream<String> thatCannotBeRead() {
    return Stream.of(
        "x", "1.5", "1e2", "%2B5", "5%20", "0x5", "4294967297", "99999999999999999999");
  }
}
