package dev.weighin.contract.reference;

import dev.weighin.core.DatabaseSettings;
import dev.weighin.core.StaticFolder;
import dev.weighin.core.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** One way in which a process can be wrong; {@code claims.yaml} says which tests must catch it. */
public enum ProcessFault {
  NONE,
  SAYS_READY_TWICE,
  IGNORES_THE_PORT,
  DROPS_WHAT_IS_IN_FLIGHT,
  GOES_ON_ACCEPTING,
  ENDS_WITH_EXIT_CODE_1,
  GIVES_UP_WITH_EXIT_CODE_0,
  SHOWS_A_STACK_TRACE,
  KEEPS_NO_ACCESS_LOG,
  KEEPS_ERRORS_TO_ITSELF,
  OPENS_TO_THE_TOKEN_THAT_ONLY_READS {
    @Override
    Handler around(Handler handler) {
      return ask -> {
        Reply reply = handler.answer(ask);
        return reply.status() == 403
            ? Reply.of(200, "application/json", "{\"subject\":\"api\"}")
                .with("X-Request-Id", reply.headers().get("X-Request-Id"))
            : reply;
      };
    }
  },
  WRITES_TOKENS_TO_ITS_LOG {
    @Override
    Handler around(Handler handler) {
      return ask -> {
        System.out.println("headers " + ask.headers().get("Authorization"));
        return handler.answer(ask);
      };
    }
  },
  NEVER_CHANGES_A_TAG {
    @Override
    Handler around(Handler handler) {
      return ask -> {
        Reply reply = handler.answer(ask);
        String tag = "\"%x\"".formatted(ask.path().hashCode());
        if (!reply.headers().containsKey("ETag")) {
          return reply;
        }
        return StaticFolder.matches(ask.headers().getFirst("If-None-Match"), tag)
            ? Reply.empty(304).with("ETag", tag)
            : handler.answer(ask.with("If-None-Match", "none")).with("ETag", tag);
      };
    }
  },
  FOLLOWS_A_LINK_OUT_OF_THE_FOLDER {
    @Override
    Handler around(Handler handler) {
      return ask -> {
        String folder = System.getenv().getOrDefault("STATIC_DIR", "nowhere");
        Path file = Path.of(folder, ask.path().replaceFirst("^/static/", ""));
        return Files.isSymbolicLink(file) && Files.isRegularFile(file)
            ? Reply.of(200, "text/plain", read(file)).with("ETag", "\"link\"")
            : handler.answer(ask);
      };
    }
  },
  KEEPS_ROWS_IN_A_CACHE {
    @Override
    Handler around(Handler handler) {
      Map<URI, Reply> cache = new ConcurrentHashMap<>();
      return ask -> {
        Reply cached = cache.get(ask.uri());
        if (cached != null && ask.method().equals("GET")) {
          return cached;
        }
        Reply reply = handler.answer(ask);
        if (ask.path().startsWith("/db/") && reply.status() == 200) {
          cache.put(ask.uri(), reply);
        }
        return reply;
      };
    }
  },
  READS_ALL_ROWS_BY_ONE_QUERY {
    @Override
    WorldTable table(Optional<DatabaseSettings> settings) {
      return new WorldTable(settings) {
        @Override
        List<World> find(List<Integer> ids) throws SQLException {
          return findAtOnce(ids);
        }
      };
    }
  },
  FORGETS_TO_COMMIT {
    @Override
    WorldTable table(Optional<DatabaseSettings> settings) {
      return new WorldTable(settings) {
        @Override
        Connection connectToWrite() throws SQLException {
          Connection connection = super.connectToWrite();
          connection.setAutoCommit(false);
          return connection;
        }
      };
    }
  },
  ANSWERS_500_WITHOUT_A_DATABASE {
    @Override
    Handler around(Handler handler) {
      return ask -> {
        Reply reply = handler.answer(ask);
        return reply.status() == 503 && ask.path().startsWith("/db/")
            ? handler.answer(ask.as("GET").to("/boom"))
            : reply;
      };
    }
  },
  NEEDS_A_RESTART_AFTER_AN_OUTAGE {
    @Override
    Handler around(Handler handler) {
      AtomicReference<Reply> refusal = new AtomicReference<>();
      return ask -> {
        if (!ask.path().startsWith("/db/")) {
          return handler.answer(ask);
        }
        Reply reply = refusal.get() == null ? handler.answer(ask) : refusal.get();
        if (reply.status() == 503) {
          refusal.set(reply);
        }
        return reply;
      };
    }
  },
  SHOWS_MESSAGES_AS_THEY_ARE {
    @Override
    Handler around(Handler handler) {
      return ask -> {
        Reply reply = handler.answer(ask);
        return ask.path().equals("/fortunes")
            ? reply.edited(page -> page.replace("&lt;", "<").replace("&amp;", "&"))
            : reply;
      };
    }
  },
  SORTS_FORTUNES_BY_ID {
    @Override
    Handler around(Handler handler) {
      return ask -> {
        Reply reply = handler.answer(ask);
        return ask.path().equals("/fortunes") && reply.status() == 200
            ? reply.edited(FortunePage::sortedById)
            : reply;
      };
    }
  };

  /** The system property that names the fault of a process. */
  public static final String PROPERTY = "fault";

  Handler around(Handler handler) {
    return handler;
  }

  WorldTable table(Optional<DatabaseSettings> settings) {
    return new WorldTable(settings);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ProcessFault ofThisProcess() {
    return valueOf(System.getProperty(PROPERTY, NONE.name()));
  }
}
