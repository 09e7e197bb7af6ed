package dev.weighin.hello.javalin;

import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.StaticFolder;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.staticfiles.Location;
import io.javalin.http.staticfiles.StaticFileConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

// tag::C17[]
/** The files of a folder: C17. Javalin serves them by itself, wherever no route matches. */
final class StaticRoutes {
  private static final String PATH = "/static/{file}";

  private final Optional<StaticFolder> folder = StaticFolder.fromEnvironment();

  /** Have the files served, with what the contract asks for before and behind. */
  void addTo(JavalinConfig config) {
    folder.ifPresent(present -> config.staticFiles.add(files -> describe(files, present.root())));
    config.routes.before(PATH, this::requireFile);
    config.routes.after(PATH, this::complete);
  }

  private static void describe(StaticFileConfig files, Path root) {
    // With the slash: without it, /staticpage.html would be page.html too.
    files.hostedPath = "/static/";
    files.directory = root.toString();
    files.location = Location.EXTERNAL;
    // By default no symbolic link is followed, not even one that stays in the folder.
    files.aliasCheck = (path, target) -> target.startsWith(root);
    // By default a folder answers with its index.html.
    files.skipFileFunction = request -> request.getRequestURI().endsWith("/");
  }

  private void requireFile(Context context) {
    // Where there is no route, Javalin answers other methods than GET and HEAD with 404.
    if (context.method() != HandlerType.GET && context.method() != HandlerType.HEAD) {
      throw new MethodNotAllowedResponse("", Map.of("availableMethods", "GET, HEAD"));
    }
    if (file(context).isEmpty()) {
      throw new RefusedException(ProblemType.NO_ROW, "There is no such file.");
    }
  }

  private void complete(Context context) throws IOException {
    String ifNoneMatch = context.header(Header.IF_NONE_MATCH);
    if (context.status() == HttpStatus.NOT_MODIFIED) {
      // Javalin says so where this is the very text of the tag, but then sends no tag.
      context.header(Header.ETAG, ifNoneMatch);
    }
    String tag = context.res().getHeader(Header.ETAG);
    if (tag == null) {
      return;
    }
    // By itself, Jetty would send what does not fit its buffer in chunks, and 0 with a 304.
    context.header(Header.CONTENT_LENGTH, Long.toString(Files.size(file(context).orElseThrow())));
    if (context.status() == HttpStatus.OK && StaticFolder.matches(ifNoneMatch, tag)) {
      // A list, a star, or the tag without its W/.
      context.resultInputStream().close();
      context.result("").status(HttpStatus.NOT_MODIFIED);
    }
  }

  private Optional<Path> file(Context context) {
    return folder.flatMap(present -> present.file(context.pathParam("file")));
  }
}
// end::C17[]
