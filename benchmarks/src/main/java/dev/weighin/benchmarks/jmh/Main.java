package dev.weighin.benchmarks.jmh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The main class of {@code benchmarks.jar}: JMH's own, with {@link ServerProfiler} switched on, so
 * that what the server needs comes back beside what the client saw.
 */
public final class Main {
  private Main() {}

  /** Run JMH with its own options. */
  public static void main(String[] arguments) throws IOException {
    List<String> extended = new ArrayList<>(List.of(arguments));
    extended.addAll(List.of("-prof", ServerProfiler.class.getName()));
    org.openjdk.jmh.Main.main(extended.toArray(String[]::new));
  }
}
