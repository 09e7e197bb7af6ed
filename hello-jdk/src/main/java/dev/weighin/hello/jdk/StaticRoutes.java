package dev.weighin.hello.jdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.StaticFolder;
import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

// tag::C17[]
/**
 * The files of a folder: C17.
 *
 * <p>The JDK has a handler for that, {@code SimpleFileServer.createFileHandler}, made for tests and
 * debugging: it lists folders, makes no entity tags and answers errors in HTML.
 */
final class StaticRoutes {
  private final Optional<StaticFolder> folder = StaticFolder.fromEnvironment();

  /** The handlers by the path their context starts with. */
  Map<String, HttpHandler> contexts() {
    return Map.of("/static/", MethodRules.get(this::file));
  }

  private void file(HttpExchange exchange) throws IOException {
    String name = ParameterRules.ofPath(exchange, "file");
    Path file = find(name);
    String entityTag = StaticFolder.entityTag(file);
    exchange.getResponseHeaders().set("ETag", entityTag);
    if (StaticFolder.matches(ifNoneMatch(exchange), entityTag)) {
      Answers.empty(exchange, 304);
    } else {
      Answers.body(exchange, mediaType(name), Files.size(file), stream -> Files.copy(file, stream));
    }
  }

  private Path find(String name) {
    return folder
        .flatMap(files -> files.file(name))
        .filter(Files::isReadable)
        .orElseThrow(() -> new RefusedException(ProblemType.NO_ROW, "There is no such file."));
  }

  /** A list may come in one header or in several. */
  private static String ifNoneMatch(HttpExchange exchange) {
    return String.join(",", exchange.getRequestHeaders().getOrDefault("If-None-Match", List.of()));
  }

  /** The JDK's own table of endings. */
  private static String mediaType(String name) {
    return Objects.requireNonNullElse(
        URLConnection.guessContentTypeFromName(name), "application/octet-stream");
  }
}
// end::C17[]
