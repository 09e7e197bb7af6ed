package dev.weighin.hello.micronaut;

import dev.weighin.core.StreamLine;
import dev.weighin.core.Upload;
import dev.weighin.core.UploadDigest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.SerdeImport;
import java.io.InputStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Bodies that are never in memory as a whole: C15 and C16. */
@Controller
// tag::C15[]
@SerdeImport(StreamLine.class)
// end::C15[]
// tag::C16[]
@SerdeImport(Upload.class)
// end::C16[]
final class StreamRoutes {
  // tag::C15[]
  private final JsonMapper json;

  StreamRoutes(JsonMapper json) {
    this.json = json;
  }

  // The server reads what is returned on a thread that may block, as fast as the connection takes
  // it, and closes it when the client leaves. A publisher would be asked on the event loop, which
  // nobody else had until a fast reader was served.
  @Get("/stream/{n:[^/]+}")
  @Produces(StreamLine.MEDIA_TYPE)
  InputStream stream(@PathVariable int n) {
    return new LineInputStream(json, StreamLine.lines(n));
  }

  // end::C15[]

  // tag::C16[]
  // A @Body would be bound by its media type, and buffered; the request hands out the pieces as
  // they come, and reads on when the digest has taken them.
  @Post("/upload")
  @Consumes(MediaType.ALL)
  Mono<Upload> upload(ServerHttpRequest<?> request) {
    return Flux.from(request.byteBody().toByteArrayPublisher())
        .collect(UploadDigest::new, (digest, piece) -> digest.add(piece, piece.length))
        .map(UploadDigest::result);
  }
  // end::C16[]
}
