package dev.weighin.hello.micronaut;

import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.StaticFolder;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.SystemFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

// tag::C17[]
/** The files of a folder: C17. */
@Controller
final class StaticRoutes {
  private final Optional<StaticFolder> folder = StaticFolder.fromEnvironment();

  @Get("/static/{file:[^/]+}")
  @Produces(MediaType.ALL)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<SystemFile> file(HttpRequest<?> request) throws IOException {
    String name = request.getUri().getPath().substring("/static/".length());
    Path file =
        folder
            .flatMap(files -> files.file(name))
            .orElseThrow(() -> new RefusedException(ProblemType.NO_ROW, "There is no such file."));
    String tag = StaticFolder.entityTag(file);
    String known = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
    // A file that is returned makes Micronaut compare the date, which does not count beside a tag.
    if (known != null && request.getHeaders() instanceof MutableHttpHeaders headers) {
      headers.remove(HttpHeaders.IF_MODIFIED_SINCE);
    }
    MutableHttpResponse<SystemFile> response =
        StaticFolder.matches(known, tag)
            ? HttpResponse.notModified()
            : HttpResponse.ok(systemFile(file));
    return response.header(HttpHeaders.ETAG, tag);
  }

  /** Micronaut knows most types by their endings, and this one by the name it had before. */
  private static SystemFile systemFile(Path file) {
    return file.getFileName().toString().endsWith(".js")
        ? new SystemFile(file.toFile(), MediaType.TEXT_JAVASCRIPT_TYPE)
        : new SystemFile(file.toFile());
  }
}
// end::C17[]
