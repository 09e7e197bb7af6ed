package dev.weighin.hello.quarkus;

import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.StaticFolder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

// tag::C17[]
/** C17: files of a folder. */
@Path("/static")
public class StaticRoutes {
  private final Optional<StaticFolder> folder = StaticFolder.fromEnvironment();

  @GET
  @Path("{file}")
  public Response file(@RestPath("file") String name, @Context HttpHeaders headers)
      throws IOException {
    java.nio.file.Path file =
        folder
            .flatMap(found -> found.file(name))
            .orElseThrow(() -> new RefusedException(ProblemType.NO_ROW, "There is no such file."));
    String tag = StaticFolder.entityTag(file);
    if (StaticFolder.matches(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
      return Response.notModified(EntityTag.valueOf(tag)).build();
    }
    return Response.ok(file, mediaType(name)) // a Path is sent from disk by the event loop
        .tag(EntityTag.valueOf(tag))
        .header(HttpHeaders.CONTENT_LENGTH, Files.size(file)) // or HEAD had none
        .build();
  }

  private static String mediaType(String name) {
    return Objects.requireNonNullElse(
        URLConnection.guessContentTypeFromName(name), MediaType.APPLICATION_OCTET_STREAM);
  }
}
// end::C17[]
