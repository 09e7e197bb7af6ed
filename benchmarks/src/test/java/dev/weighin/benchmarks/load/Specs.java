package dev.weighin.benchmarks.load;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Load specifications for tests. */
final class Specs {
  static final ExpectedBody HELLO = new ExpectedBody.Exactly("Hello, World!");
  static final URI NOWHERE = URI.create("http://127.0.0.1:1");

  private Specs() {}

  static LoadSpec of(URI target, double rate, Duration duration, LoadRequest... mix) {
    return new LoadSpec(
        "phase", target, List.of(mix), rate, duration, 16, Duration.ofSeconds(5), 7);
  }

  static LoadSpec hello(URI target, double rate, Duration duration) {
    return of(target, rate, duration, LoadRequest.get("hello", "/", HELLO));
  }
}
