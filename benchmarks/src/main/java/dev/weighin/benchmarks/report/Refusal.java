package dev.weighin.benchmarks.report;

/** Says why two runs that differ in something are not compared. */
final class Refusal {
  private Refusal() {}

  /**
   * The reason.
   *
   * @param field as {@link dev.weighin.benchmarks.analyse.compare.Comparability} names it
   */
  static String why(String field) {
    if (field.startsWith("flags")) {
      return "Other flags of the Java runtime make another server of the same program.";
    }
    if (field.startsWith("arms")) {
      return "What a machine does to a run is taken out by an arm that both have, beside those compared.";
    }
    return switch (field) {
      case "format version" -> "The figures of another format may mean something else.";
      case "contract" -> "Servers that keep another contract do other work.";
      case "profile", "schedule" ->
          "A longer warm-up or phase catches a server in another state, warm or cold.";
      case "load (--rate sets it)" ->
          "At another rate every server takes another time; give both runs the same --rate.";
      case "connections" -> "Requests that share more or fewer connections wait differently.";
      case "CPU model", "cores" -> "Another processor makes everything faster or slower.";
      case "pinning" -> "A server with other cores to itself is another server.";
      case "JDK" -> "Another Java runtime compiles and collects differently.";
      default -> "What is measured depends on it.";
    };
  }
}
