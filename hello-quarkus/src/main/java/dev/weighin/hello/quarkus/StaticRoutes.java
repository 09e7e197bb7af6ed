package dev.weighin.hello.quarkus;

import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.StaticFolder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.IOException;
import java.net.URLConnection;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** C17: files of a folder. */
@Path("/static")
public class StaticRoutes {
  private final Optional<StaticFolder> folder = StaticFolder.fromEnvironment();

  @GET
  @Path("{file}")
  public Response file(@RestPath("file") String name, @Context Request request) throws IOException {
    java.nio.file.Path file =
        folder
            .flatMap(found -> found.file(name))
            .orElseThrow(() -> new RefusedException(ProblemType.NO_ROW, "There is no such file."));
    EntityTag tag = EntityTag.valueOf(StaticFolder.entityTag(file));
    ResponseBuilder unchanged = request.evaluatePreconditions(tag); // null, or the 304
    return unchanged == null
        ? Response.ok(file, mediaType(name)).tag(tag).build() // sent from disk by the event loop
        : unchanged.build();
  }

  private static String mediaType(String name) {
    return Objects.requireNonNullElse(
        URLConnection.guessContentTypeFromName(name), MediaType.APPLICATION_OCTET_STREAM);
  }
}
