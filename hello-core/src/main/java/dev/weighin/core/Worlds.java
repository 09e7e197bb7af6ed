package dev.weighin.core;

import java.util.List;

/**
 * The body of {@code GET /db/worlds}.
 *
 * @param worlds the rows, in the order they were asked for
 */
public record Worlds(List<World> worlds) {
  public Worlds {
    worlds = List.copyOf(worlds);
  }
}
