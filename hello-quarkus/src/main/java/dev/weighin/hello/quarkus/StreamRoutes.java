package dev.weighin.hello.quarkus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.weighin.core.StreamLine;
import dev.weighin.core.Upload;
import dev.weighin.core.UploadDigest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** C15 and C16: bodies that are never held as a whole. */
@Path("/")
public class StreamRoutes {
  // tag::C15[]
  private static final int CHUNK_LINES = 100;
  private static final int ONE_AHEAD = 1;

  private final ObjectWriter json;

  StreamRoutes(ObjectMapper mapper) { // the one that reads and writes all JSON
    this.json = mapper.writerFor(StreamLine.class);
  }

  // end::C15[]

  // tag::C15[]
  // Each element is one chunk. The framework asks for the next once the network has taken the last,
  // and for none any more once the client has left.
  @GET
  @Path("stream/{n}")
  @Produces(StreamLine.MEDIA_TYPE) // has a line feed added to each
  public Multi<RawValue> stream(@RestPath String n) {
    Iterator<StreamLine> lines = StreamLine.lines(ParameterRules.wholeNumber("n", n));
    Multi<String> unsent = Multi.createFrom().iterable(() -> lines).map(this::written);
    Multi<String> first = unsent.select().first();
    Multi<String> others = unsent.group().intoLists().of(CHUNK_LINES).map(StreamRoutes::chunk);
    return Multi.createBy()
        .concatenating()
        .streams(first, others)
        .map(RawValue::new)
        // Without this line the event loop would make a whole stream before it serves others.
        .emitOn(Infrastructure.getDefaultWorkerPool(), ONE_AHEAD);
  }

  // end::C15[]

  // tag::C16[]
  @POST
  @Path("upload")
  @Produces(MediaType.APPLICATION_JSON)
  public Upload upload(InputStream body, @RestHeader(HttpHeaders.CONTENT_LENGTH) String length)
      throws IOException {
    if (BodyRules.isAbove(UploadDigest.MAX_BYTES, length)) {
      throw UploadDigest.tooLarge();
    }
    UploadDigest digest = new UploadDigest();
    byte[] piece = new byte[8_192];
    for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
      digest.add(piece, read); // the client is made to wait while this is not called
    }
    return digest.result();
  }

  // end::C16[]

  // tag::C15[]
  private String written(StreamLine line) {
    try {
      return json.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String chunk(List<String> lines) {
    return String.join("\n", lines);
  }
  // end::C15[]
}
