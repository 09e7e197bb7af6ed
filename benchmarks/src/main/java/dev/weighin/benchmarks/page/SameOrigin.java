package dev.weighin.benchmarks.page;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Answers nobody but the page itself: a request must name this address as its {@code Host}, which
 * keeps out names that were rebound to loopback, and may not come from another {@code Origin}.
 */
final class SameOrigin extends Filter {
  private final Set<String> hosts;
  private final String policy;

  /**
   * A filter for one address.
   *
   * @param port the port the page listens on
   * @param policy the Content-Security-Policy of what is answered
   */
  SameOrigin(int port, String policy) {
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    this.policy = policy;
  }

  @Override
  public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
    exchange.getResponseHeaders().set("Content-Security-Policy", policy);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    if (!named(exchange)) {
      TextAnswer.send(exchange, 421, "This page answers to its own address only.");
    } else if (!fromHere(exchange)) {
      TextAnswer.send(exchange, 403, "Other pages may not send requests through this one.");
    } else {
      chain.doFilter(exchange);
    }
  }

  private boolean named(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    return host != null && hosts.contains(host);
  }

  private boolean fromHere(HttpExchange exchange) {
    List<String> origins = exchange.getRequestHeaders().getOrDefault("Origin", List.of());
    String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
    return origins.stream().allMatch(this::own)
        && (site == null || Set.of("same-origin", "none").contains(site));
  }

  private boolean own(String origin) {
    return origin.startsWith("http://") && hosts.contains(origin.substring("http://".length()));
  }

  @Override
  public String description() {
    return "same origin only";
  }
}
