package dev.weighin.benchmarks.code;

/**
 * A library that ships with a server.
 *
 * @param group who publishes it
 * @param name what it is called there
 * @param version which release
 * @param direct true if the server's own build asks for it; false if another library brings it
 * @param licence as its publisher names it; null if that is not known
 */
public record Library(String group, String name, String version, boolean direct, String licence) {

  /** What it is called everywhere, whatever its version. */
  public String id() {
    return group + ":" + name;
  }
}
