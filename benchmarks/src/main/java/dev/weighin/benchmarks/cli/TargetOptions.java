package dev.weighin.benchmarks.cli;

import dev.weighin.benchmarks.plan.InvalidPlanException;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Which servers that run already are put under load, and from where. */
final class TargetOptions {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");

  @Option(
      names = "--target",
      paramLabel = "[LABEL=]URL",
      description = "A server that runs already, as the agents reach it: http://HOST:PORT.")
  private List<String> targets = List.of();

  @Option(
      names = "--agent",
      paramLabel = "NAME=HOST",
      description = {
        "An agent, and where the controller starts it; for each agent once. Without any",
        "the controller makes the load itself."
      })
  private Map<String, String> agents = new LinkedHashMap<>();

  /**
   * The servers by label, in the order they were named.
   *
   * @throws InvalidPlanException if one cannot be read, or two share a label
   */
  Map<String, URI> targets() {
    Map<String, URI> byLabel = new LinkedHashMap<>();
    for (String target : targets) {
      int equals = target.indexOf('=');
      URI server = server(target.substring(equals + 1));
      String label =
          equals < 0 ? server.getHost() + "-" + server.getPort() : target.substring(0, equals);
      if (!NAME.matcher(label).matches()) {
        throw new InvalidPlanException(
            "--target %s: a label is 1 to 40 of A-Z a-z 0-9 . _ -, put before the URL: mine=%s"
                .formatted(target, server));
      }
      if (byLabel.put(label, server) != null) {
        throw new InvalidPlanException("--target: two servers are called '%s'".formatted(label));
      }
    }
    return byLabel;
  }

  /** Where each agent runs, by name. */
  Map<String, String> agents() {
    agents.forEach(
        (name, host) -> {
          if (!NAME.matcher(name).matches() || host.isBlank()) {
            throw new InvalidPlanException(
                "--agent must look like load-1=load-1.example.org, but is '%s=%s'"
                    .formatted(name, host));
          }
        });
    return Collections.unmodifiableMap(agents);
  }

  private static URI server(String text) {
    try {
      URI server = URI.create(text);
      if ("http".equals(server.getScheme()) && server.getHost() != null && server.getPort() > 0) {
        URI bare = URI.create("http://" + server.getHost() + ":" + server.getPort());
        if (server.equals(bare) || server.equals(bare.resolve("/"))) {
          return bare;
        }
      }
    } catch (IllegalArgumentException e) {
      // Said below, like anything else that is no address of a server.
    }
    throw new InvalidPlanException(
        "--target must look like http://HOST:PORT, but is '" + text + "'");
  }
}
