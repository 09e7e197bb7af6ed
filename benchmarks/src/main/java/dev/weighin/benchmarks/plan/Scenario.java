package dev.weighin.benchmarks.plan;

import dev.weighin.benchmarks.load.ExpectedBody;
import dev.weighin.benchmarks.load.LoadRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a load phase asks of a server. */
public enum Scenario {
  HELLO(
      "C1",
      "GET /",
      List.of(LoadRequest.get("hello", "/", new ExpectedBody.Exactly("Hello, World!")))),
  JSON(
      "C4",
      "GET /json",
      List.of(LoadRequest.get("json", "/json", new ExpectedBody.Containing("Hello, World!")))),
  CREATE("C6", "POST /greetings", List.of(create())),
  MIX("mix", "the three in equal parts", all(HELLO, JSON, CREATE));

  private final String clause;
  private final String title;
  private final List<LoadRequest> requests;

  Scenario(String clause, String title, List<LoadRequest> requests) {
    this.clause = clause;
    this.title = title;
    this.requests = requests;
  }

  /** The clause of the contract it exercises, or "mix". */
  public String clause() {
    return clause;
  }

  /** What it asks, in words. */
  public String title() {
    return title;
  }

  /** The requests it consists of, in equal parts. */
  public List<LoadRequest> requests() {
    return requests;
  }

  private static LoadRequest create() {
    return new LoadRequest(
        "create",
        1,
        "POST",
        "/greetings",
        Map.of("Content-Type", "application/json"),
        "{\"name\":\"Ada Lovelace\",\"language\":\"en\"}",
        201,
        new ExpectedBody.Containing("Hello, Ada Lovelace!"));
  }

  private static List<LoadRequest> all(Scenario... scenarios) {
    List<LoadRequest> requests = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      requests.addAll(scenario.requests);
    }
    return List.copyOf(requests);
  }
}
