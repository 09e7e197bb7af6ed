package dev.weighin.core;

import java.util.List;
import java.util.stream.IntStream;

/** The routes {@code /r/000} to {@code /r/199}, each registered by itself, to weigh a router. */
public final class ManyRoutes {
  private ManyRoutes() {}

  /** The paths to register: 200, or none if the settings do not ask for them. */
  public static List<String> paths(ServerSettings settings) {
    return IntStream.range(0, settings.routes()).mapToObj("/r/%03d"::formatted).toList();
  }

  /** The body of the route with that path. */
  public static String body(String path) {
    return "route " + path.substring("/r/".length());
  }
}
