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
  MIX("mix", "the three in equal parts", all(HELLO, JSON, CREATE)),
  HELD("C1+C13", "GET / while 100 requests wait", HELLO.requests),
  DELAY_0("C13", "GET /delay/0", delay(0)),
  DELAY_1("C13", "GET /delay/1", delay(1)),
  DELAY_10("C13", "GET /delay/10", delay(10)),
  DELAY_100("C13", "GET /delay/100", delay(100));

  /** What every run measures, at each of its levels. */
  public static final List<Scenario> ROUTES = List.of(HELLO, JSON, CREATE, MIX);

  /** What shows how a server does while handlers wait, at the lower level only. */
  public static final List<Scenario> WAITING = List.of(HELD, DELAY_0, DELAY_1, DELAY_10, DELAY_100);

  /** Few requests, so that those that wait do not queue for one of the connections. */
  private static final int MOST_DELAYED_PER_SECOND = 100;

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

  /** How many slow requests are held meanwhile, on connections of their own. */
  public int held() {
    return this == HELD ? 100 : 0;
  }

  /** The rate it is measured at where others have that rate, in requests per second. */
  public int arrivalsPerSecond(int rate) {
    return clause.equals("C13") ? Math.min(MOST_DELAYED_PER_SECOND, rate) : rate;
  }

  private static List<LoadRequest> delay(int millis) {
    String text = String.valueOf(millis);
    return List.of(
        LoadRequest.get("delay-" + text, "/delay/" + text, new ExpectedBody.Exactly(text)));
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
