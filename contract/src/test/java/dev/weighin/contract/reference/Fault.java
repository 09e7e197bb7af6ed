package dev.weighin.contract.reference;

import dev.weighin.core.UploadDigest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One way of being wrong; {@code claims.yaml} says which tests must catch it. */
public enum Fault {
  ENDS_HELLO_WITH_A_LINE_FEED(whenGet("/", reply -> reply.edited(body -> body + "\n"))),
  HIDES_ITS_NAME(everyReply(reply -> reply.without("Server"))),
  TAKES_A_PLUS_FOR_A_SPACE(
      (ask, next) ->
          next.answer(
              ask.path().startsWith("/hello/")
                  ? ask.to(ask.uri().toString().replace("+", "%20"))
                  : ask)),
  GREETS_IN_LATIN_1(
      whenGet(
          "/hello",
          reply ->
              new Reply(
                  reply.status(),
                  reply.headers(),
                  reply.text().getBytes(StandardCharsets.ISO_8859_1)))),
  REPLACES_BYTES_THAT_ARE_NOT_UTF_8(
      (ask, next) -> {
        Reply reply = next.answer(ask);
        return ask.path().startsWith("/hello") && reply.text().contains("must be UTF-8")
            ? Reply.of(200, "text/plain; charset=utf-8", "Hello, \ufffd!\n".strip())
            : reply;
      }),
  CLAMPS_TIMES(
      (ask, next) ->
          next.answer(
              ask.path().equals("/hello")
                  ? ask.to(
                      ask.uri()
                          .toString()
                          .replaceFirst("times=(0|-\\d+)$", "times=1")
                          .replaceFirst("times=(21|2147483647)$", "times=20"))
                  : ask)),
  TAKES_THE_FIRST_OF_TWO_VALUES(
      (ask, next) ->
          next.answer(
              ask.path().equals("/hello")
                  ? ask.to(
                      ask.uri().toString().replaceAll("(name|times)=(\\w*)&(\\1=\\w*)", "$1=$2"))
                  : ask)),
  SENDS_JSON_AS_HTML(
      whenGet(
          "/json", reply -> reply.isProblem() ? reply : reply.with("Content-Type", "text/html"))),
  IGNORES_ACCEPT((ask, next) -> next.answer(ask.with("Accept", "*/*"))),
  WRAPS_A_LARGE_COUNT(
      (ask, next) ->
          next.answer(ask.to(ask.uri().toString().replace("/items/4294967297", "/items/1")))),
  COUNTS_CENTS_WITH_A_POINT(
      whenGet(
          "/items/", reply -> reply.edited(body -> body.replaceAll("(\"total\":\\d+)", "$1.0")))),
  FORGETS_THE_LOCATION(everyReply(reply -> reply.without("Location"))),
  ACCEPTS_AN_UNKNOWN_MEMBER(
      editedBody(body -> body.replaceFirst(",\"(?:id|Name|constructor)\":\\d", ""))),
  ACCEPTS_A_DUPLICATE_KEY(
      editedBody(body -> body.replaceFirst("\"name\":\"Ada\",(?=\"name\")", ""))),
  STOPS_AT_THE_FIRST_VIOLATION(
      everyReply(
          reply ->
              reply.status() == 422
                  ? reply.edited(body -> body.replaceFirst("(\"errors\":\\[\\{[^}]*}),.*", "$1]}"))
                  : reply)),
  TAKES_ANY_MEDIA_TYPE((ask, next) -> next.answer(ask.with("Content-Type", "application/json"))),
  LIMITS_ONLY_ANNOUNCED_BODIES(
      (ask, next) ->
          next.answer(
              ask.isTooLarge() && ask.isChunked()
                  ? ask.carrying(
                      "{\"name\":\"Bob\",\"language\":\"en\"}".getBytes(StandardCharsets.UTF_8))
                  : ask)),
  LOSES_AN_UPDATE_UNDER_PARALLEL_WRITERS(Fault::losing),
  GIVES_AN_ID_AGAIN(Fault::reusing),
  READS_WHAT_WAS_THERE_BEFORE_A_PUT(
      (ask, next) -> {
        if (!ask.method().equals("PUT")) {
          return next.answer(ask);
        }
        Reply before = next.answer(ask.as("GET"));
        Reply reply = next.answer(ask);
        return reply.status() == 200 ? new Reply(200, reply.headers(), before.body()) : reply;
      }),
  ENDS_EVERY_PAGE_AS_IF_IT_WERE_THE_LAST(
      everyReply(
          reply -> reply.edited(body -> body.replaceFirst("\"next\":\\d+", "\"next\":null")))),
  LEAVES_ALLOW_OUT(everyReply(reply -> reply.status() == 405 ? reply.without("Allow") : reply)),
  SAYS_404_FOR_405(
      (ask, next) -> {
        Reply reply = next.answer(ask);
        return reply.status() == 405 ? next.answer(ask.to("/nowhere")) : reply;
      }),
  OVERLOOKS_A_TRAILING_SLASH(
      (ask, next) ->
          next.answer(
              ask.path().length() > 1 && !ask.path().equals("/hello/")
                  ? ask.to(ask.uri().toString().replaceFirst("/$", ""))
                  : ask)),
  SENDS_HEAD_WITHOUT_A_LENGTH(
      (ask, next) -> {
        Reply reply = next.answer(ask);
        return ask.method().equals("HEAD")
            ? new Reply(reply.status(), reply.headers(), new byte[0])
            : reply;
      }),
  ANSWERS_200_TO_EVERYTHING(
      everyReply(
          reply -> reply.isProblem() ? new Reply(200, reply.headers(), reply.body()) : reply)),
  CALLS_A_PROBLEM_JSON(
      everyReply(
          reply -> reply.isProblem() ? reply.with("Content-Type", "application/json") : reply)),
  LEAKS_A_STACK_TRACE(
      everyReply(
          reply ->
              reply.status() == 500
                  ? reply.edited(
                      body ->
                          body.replaceFirst(
                              "\"detail\":\"",
                              "$0dev.weighin.core.BoomException\\\\n"
                                  + "\\\\tat dev.weighin.Boom(Boom.java:7) "))
                  : reply)),
  REPEATS_THE_QUERY_IN_INSTANCE(
      (ask, next) -> {
        Reply reply = next.answer(ask);
        return reply.isProblem() && !ask.query().isEmpty()
            ? reply.edited(
                body ->
                    body.replace(
                        "\"instance\":\"" + ask.path() + "\"",
                        "\"instance\":\"" + ask.path() + "?" + ask.query() + "\""))
            : reply;
      }),
  CHANGES_THE_TITLE_OF_A_TYPE(
      () -> {
        AtomicInteger count = new AtomicInteger();
        return (ask, next) ->
            next.answer(ask)
                .edited(
                    body ->
                        body.replaceFirst(
                            "\"title\":\"", "\"title\":\"" + count.incrementAndGet() + " "));
      }),
  FORGETS_THE_REQUEST_ID_OF_A_PROBLEM(
      everyReply(reply -> reply.isProblem() ? reply.without("X-Request-Id") : reply)),
  TAKES_ANY_REQUEST_ID(
      (ask, next) -> {
        String sent = ask.headers().getFirst("X-Request-Id");
        Reply reply = next.answer(ask);
        return sent == null ? reply : reply.with("X-Request-Id", sent);
      }),
  TURNS_BAD_TOKENS_AWAY_EVERYWHERE(
      (ask, next) ->
          next.answer(
              ask.headers().containsKey("Authorization") && ask.method().equals("GET")
                  ? ask.to("/secure/me")
                  : ask)),
  GUARDS_OPTIONS_TOO(
      (ask, next) -> next.answer(ask.path().equals("/secure/me") ? ask.as("GET") : ask)),
  WAITS_ONE_BY_ONE(Fault::waitingOneByOne),
  CLAMPS_A_DELAY(
      (ask, next) -> next.answer(ask.path().equals("/delay/2001") ? ask.to("/delay/2000") : ask)),
  TAKES_ONE_FOR_A_PRIME(
      (ask, next) -> next.answer(ask.path().equals("/primes/1") ? ask.to("/primes/2") : ask)),
  ANNOUNCES_THE_LENGTH_OF_A_STREAM(everyReply(reply -> reply.without(Reply.TRANSFER_ENCODING))),
  LEAVES_THE_LAST_LINE_OPEN(whenGet("/stream/", reply -> reply.edited(String::strip))),
  REFUSES_THE_LARGEST_UPLOAD(
      (ask, next) ->
          next.answer(
              ask.body().length == UploadDigest.MAX_BYTES
                  ? ask.carrying(Arrays.copyOf(ask.body(), ask.body().length + 1))
                  : ask)),
  CHECKS_SUMS_OF_TEXT(
      (ask, next) ->
          next.answer(
              ask.path().equals("/upload")
                  ? ask.carrying(
                      new String(ask.body(), StandardCharsets.UTF_8)
                          .getBytes(StandardCharsets.UTF_8))
                  : ask)),
  LACKS_THE_LAST_ROUTE(
      (ask, next) -> next.answer(ask.path().equals("/r/199") ? ask.to("/nowhere") : ask)),
  CLAIMS_ANOTHER_CONTRACT(
      whenGet(
          "/info",
          reply ->
              reply.edited(
                  body -> body.replaceFirst("\"contract\":\"[^\"]*", "\"contract\":\"0.9.0"))));

  /** Answers a request instead of, before or after the handler that would. */
  private interface Change extends BiFunction<Ask, Handler, Reply> {}

  private final Supplier<Change> change;

  Fault(Change change) {
    this(() -> change);
  }

  Fault(Supplier<Change> change) {
    this.change = change;
  }

  Handler around(Handler handler) {
    Change changed = change.get();
    return ask -> changed.apply(ask, handler);
  }

  private static Change everyReply(UnaryOperator<Reply> edit) {
    return (ask, next) -> edit.apply(next.answer(ask));
  }

  private static Change whenGet(String path, UnaryOperator<Reply> edit) {
    return (ask, next) -> {
      Reply reply = next.answer(ask);
      boolean meant = path.equals("/") ? ask.path().equals("/") : ask.path().startsWith(path);
      return meant && ask.method().matches("GET|HEAD") ? edit.apply(reply) : reply;
    };
  }

  private static Change editedBody(UnaryOperator<String> edit) {
    return (ask, next) ->
        next.answer(
            ask.carrying(
                edit.apply(new String(ask.body(), StandardCharsets.ISO_8859_1))
                    .getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** Forgets what was written while somebody else was writing too. */
  private static Change losing() {
    AtomicInteger writing = new AtomicInteger();
    return (ask, next) -> {
      if (!ask.method().equals("POST")) {
        return next.answer(ask);
      }
      boolean alone = writing.incrementAndGet() == 1;
      try {
        Thread.sleep(5);
        Reply reply = next.answer(ask);
        if (!alone && reply.status() == 201) {
          next.answer(ask.to(reply.headers().get("Location")).as("DELETE"));
        }
        return reply;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      } finally {
        writing.decrementAndGet();
      }
    };
  }

  /** Lets nobody wait while somebody waits, for as long as it takes to show. */
  private static Change waitingOneByOne() {
    Semaphore alone = new Semaphore(1);
    return (ask, next) -> {
      if (!ask.path().startsWith("/delay/")) {
        return next.answer(ask);
      }
      boolean mine = false;
      try {
        mine = alone.tryAcquire(4, TimeUnit.SECONDS);
        return next.answer(ask);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      } finally {
        if (mine) {
          alone.release();
        }
      }
    };
  }

  /** Gives the id that was deleted last to the next greeting of Bob. */
  private static Change reusing() {
    AtomicLong deleted = new AtomicLong();
    return (ask, next) -> {
      Reply reply = next.answer(ask);
      if (ask.method().equals("DELETE") && reply.status() == 204) {
        deleted.set(Long.parseLong(ask.path().replaceFirst(".*/", "")));
      }
      boolean bob = ask.method().equals("POST") && reply.text().contains("\"Bob\"");
      return bob && deleted.get() > 0
          ? reply
              .edited(body -> body.replaceFirst("\"id\":\\d+", "\"id\":" + deleted.get()))
              .with("Location", "/greetings/" + deleted.get())
          : reply;
    };
  }
}
