package dev.weighin.hello.quarkus;

import dev.weighin.core.Caller;
import dev.weighin.core.Tokens;
import dev.weighin.hello.quarkus.TokenRules.TokenNeeded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

// tag::C12[]
/** C12: what is served for a token only. */
@Path("/secure")
public class SecureRoutes {

  @GET
  @Path("me")
  @Produces(MediaType.APPLICATION_JSON)
  @TokenNeeded // has the filter called first that carries the same annotation
  public Caller me() {
    return new Caller(Tokens.SUBJECT);
  }
}
// end::C12[]
