package dev.weighin.contract.reference;

import dev.weighin.core.AccessLog;
import dev.weighin.core.BoomException;
import dev.weighin.core.Greeting;
import dev.weighin.core.GreetingDraft;
import dev.weighin.core.GreetingStore;
import dev.weighin.core.Greetings;
import dev.weighin.core.Health;
import dev.weighin.core.Items;
import dev.weighin.core.ManyRoutes;
import dev.weighin.core.Message;
import dev.weighin.core.Problem;
import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.RequestId;
import dev.weighin.core.ServerInfo;
import dev.weighin.core.ServerSettings;
import dev.weighin.core.Tokens;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The routes of the contract, answered as it asks. */
final class Routes implements Handler {
  static final int MAX_BODY = 65_536;

  static final String UPLOAD = "/upload";

  private static final String NAME = "reference";
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String JSON = "application/json";
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final GreetingStore store = new GreetingStore();
  private final AccessLog accessLog;
  private final PrintStream errorLog;
  private final List<Route> routes;

  /** Routes as settings and tokens ask for, with a place to note what fails. */
  Routes(
      ServerSettings settings,
      Tokens tokens,
      DatabaseRoutes database,
      StaticRoute files,
      PrintStream errorLog) {
    this.accessLog = new AccessLog(settings);
    this.errorLog = errorLog;
    this.routes = Stream.concat(always(tokens, database, files), ifAskedFor(settings)).toList();
  }

  private Stream<Route> always(Tokens tokens, DatabaseRoutes database, StaticRoute files) {
    return Stream.of(
        route("/", Map.of("GET", call -> text(Greetings.HELLO_WORLD))),
        route("/hello", Map.of("GET", Routes::helloQuery)),
        route("/hello/([^/]+)", Map.of("GET", call -> text(Greetings.hello(call.decoded("name"))))),
        route("/json", Map.of("GET", Routes::message)),
        route("/items/([^/]+)", Map.of("GET", Routes::items)),
        route("/greetings", Map.of("GET", this::page, "POST", this::create)),
        route(
            "/greetings/([^/]+)",
            Map.of("GET", this::read, "PUT", this::replace, "DELETE", this::delete)),
        route("/boom", Map.of("GET", Routes::boom)),
        route("/health/(?:live|ready)", Map.of("GET", call -> json(200, Health.UP))),
        route("/info", Map.of("GET", Routes::info)),
        route("/secure/me", Map.of("GET", new SecureRoute(tokens)::answer)),
        route("/delay/([^/]+)", Map.of("GET", WorkRoutes::delay)),
        route("/primes/([^/]+)", Map.of("GET", WorkRoutes::primes)),
        route("/stream/([^/]+)", Map.of("GET", WorkRoutes::stream)),
        route(UPLOAD, Map.of("POST", WorkRoutes::upload)),
        route("/static/([^/]+)", Map.of("GET", files::answer)),
        route("/db/worlds", Map.of("GET", database::rows)),
        route("/db/worlds/([^/]+)", Map.of("GET", database::row, "POST", database::update)),
        route("/fortunes", Map.of("GET", database::fortunes)));
  }

  private static Stream<Route> ifAskedFor(ServerSettings settings) {
    return ManyRoutes.paths(settings).stream()
        .map(path -> route(path, Map.of("GET", call -> text(ManyRoutes.body(path)))));
  }

  private record Route(Pattern path, Map<String, Function<Call, Reply>> methods) {
    String allow() {
      TreeSet<String> allowed = new TreeSet<>(methods.keySet());
      allowed.add("OPTIONS");
      if (allowed.contains("GET")) {
        allowed.add("HEAD");
      }
      return String.join(", ", allowed);
    }
  }

  private static Route route(String path, Map<String, Function<Call, Reply>> methods) {
    return new Route(Pattern.compile(path), methods);
  }

  @Override
  public Reply answer(Ask ask) {
    long start = System.nanoTime();
    String id = RequestId.of(ask.headers().getFirst(RequestId.HEADER));
    Reply reply = routed(ask, id).with("Server", NAME).with(RequestId.HEADER, id);
    long micros = (System.nanoTime() - start) / 1_000;
    accessLog.write(id, ask.method(), ask.path(), reply.status(), micros);
    return reply;
  }

  private Reply routed(Ask ask, String id) {
    try {
      return dispatch(ask);
    } catch (RefusedException e) {
      return problem(e.toProblem(ask.path()));
    } catch (RuntimeException e) {
      errorLog.println("uncaught error, request " + id + ": " + e);
      return problem(
          ProblemType.INTERNAL_ERROR.at(ask.path(), "The server could not finish the answer."));
    }
  }

  private Reply dispatch(Ask ask) {
    for (Route route : routes) {
      Matcher matcher = route.path().matcher(ask.path());
      if (matcher.matches()) {
        return answer(ask, route, matcher.groupCount() > 0 ? matcher.group(1) : "");
      }
    }
    return problem(ProblemType.NO_ROUTE.at(ask.path(), "There is nothing here."));
  }

  private static Reply answer(Ask ask, Route route, String segment) {
    if (ask.method().equals("OPTIONS")) {
      return Reply.empty(204).with("Allow", route.allow());
    }
    // HEAD is answered like GET; the server leaves the body out when it sends.
    String method = ask.method().equals("HEAD") ? "GET" : ask.method();
    Function<Call, Reply> handler = route.methods().get(method);
    if (handler == null) {
      return problem(
              ProblemType.METHOD_NOT_ALLOWED.at(
                  ask.path(), ask.method() + " is not possible here."))
          .with("Allow", route.allow());
    }
    return handler.apply(new Call(ask, segment));
  }

  private static Reply helloQuery(Call call) {
    String name = call.parameter("name").orElse(Greetings.DEFAULT_NAME);
    return text(Greetings.hello(name, (int) call.number("times", 1, Integer.MAX_VALUE)));
  }

  private static Reply message(Call call) {
    String accept = String.join(",", call.ask().headers().getOrDefault("Accept", List.of("*/*")));
    boolean accepted =
        Arrays.stream(accept.split(","))
            .map(range -> range.replaceFirst(";.*", "").strip())
            .anyMatch(List.of("*/*", "application/*", JSON)::contains);
    return accepted
        ? json(200, Message.hello())
        : problem(ProblemType.NOT_ACCEPTABLE.at(call.ask().path(), "There is only JSON here."));
  }

  private static Reply items(Call call) {
    int count = (int) Call.wholeNumber("count", call.decoded("count"), Integer.MAX_VALUE);
    return json(200, Items.of(count, (int) call.number("m", 1, Integer.MAX_VALUE)));
  }

  private static Reply boom(Call call) {
    throw new BoomException();
  }

  private static Reply info(Call call) {
    ServerSettings settings = ServerSettings.from(Map.of());
    return json(200, ServerInfo.of(NAME, "1", settings, "virtual"));
  }

  private Reply page(Call call) {
    long limit = call.number("limit", GreetingStore.DEFAULT_LIMIT, Integer.MAX_VALUE);
    return json(200, store.page((int) limit, call.number("after", 0, Long.MAX_VALUE)));
  }

  private Reply create(Call call) {
    GreetingDraft draft = DraftReader.read(call.ask());
    Greeting greeting = store.create(draft);
    return json(201, greeting).with("Location", greeting.location());
  }

  private Reply read(Call call) {
    return json(200, store.get(call.id()));
  }

  private Reply replace(Call call) {
    long id = call.id();
    return json(200, store.replace(id, DraftReader.read(call.ask())));
  }

  private Reply delete(Call call) {
    store.delete(call.id());
    return Reply.empty(204);
  }

  static Reply text(String body) {
    return Reply.of(200, TEXT, body);
  }

  static Reply json(int status, Object body) {
    return Reply.of(status, JSON, MAPPER.writeValueAsString(body));
  }

  static Reply problem(Problem problem) {
    return Reply.of(problem.status(), ProblemType.MEDIA_TYPE, MAPPER.writeValueAsString(problem));
  }
}
