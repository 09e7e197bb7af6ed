package dev.weighin.core;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of the table {@code fortune}.
 *
 * @param id 1 or more; 0 for the one that is added for the request
 * @param message any text, not escaped
 */
public record Fortune(int id, String message) {

  /** The rows of a page: those of the table and one that is made for it, sorted by message. */
  public static List<Fortune> page(List<Fortune> rows) {
    Fortune added = new Fortune(0, "Added when this page was asked for.");
    return Stream.concat(rows.stream(), Stream.of(added))
        .sorted(Comparator.comparing(Fortune::message))
        .toList();
  }
}
