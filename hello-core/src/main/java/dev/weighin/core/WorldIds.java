package dev.weighin.core;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The ids of rows, as {@code GET /db/worlds?ids=} is asked for them. */
public final class WorldIds {
  /** The most rows one request asks for. */
  public static final int MAX_IDS = 100;

  private static final String RULE =
      "must be 1 to " + MAX_IDS + " positive whole numbers, separated by commas, none twice";

  private WorldIds() {}

  /**
   * Read ids.
   *
   * @param text the value of the parameter; null where there was none
   * @return the ids in the order they were asked for, 1 to {@value #MAX_IDS} of them
   * @throws RefusedException if the text is anything else
   */
  public static List<Integer> parse(String text) {
    if (text == null) {
      throw RefusedException.parameter("ids", "is required");
    }
    // One field more than there may be ids is enough to see that there are too many.
    List<Integer> ids = Stream.of(text.split(",", MAX_IDS + 1)).map(WorldIds::id).toList();
    Set<Integer> distinct = new HashSet<>(ids);
    if (ids.size() > MAX_IDS || distinct.size() < ids.size()) {
      throw RefusedException.parameter("ids", RULE);
    }
    return ids;
  }

  private static int id(String text) {
    if (text.matches("[0-9]{1,10}")) {
      long id = Long.parseLong(text);
      if (id >= 1 && id <= Integer.MAX_VALUE) {
        return (int) id;
      }
    }
    throw RefusedException.parameter("ids", RULE);
  }
}
