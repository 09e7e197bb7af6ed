package dev.weighin.core;

/**
 * The body of {@code GET /info}: what runs here.
 *
 * @param server the id of the module, also sent as the {@code Server} header
 * @param version the version of the framework
 * @param variant the named set of knobs it runs with
 * @param jdk the version of the Java runtime
 * @param threadModel what kind of thread a handler runs on
 * @param contract the version of the contract that is implemented
 */
public record ServerInfo(
    String server,
    String version,
    String variant,
    String jdk,
    String threadModel,
    String contract) {
  /** The version of the contract these servers implement. */
  public static final String CONTRACT_VERSION = "1.0.0";

  /** Describe a server that runs in this process. */
  public static ServerInfo of(
      String server, String version, ServerSettings settings, String threadModel) {
    return new ServerInfo(
        server,
        version,
        settings.variant(),
        Runtime.version().toString(),
        threadModel,
        CONTRACT_VERSION);
  }
}
