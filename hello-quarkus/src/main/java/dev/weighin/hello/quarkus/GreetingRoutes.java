package dev.weighin.hello.quarkus;

import dev.weighin.core.Greeting;
import dev.weighin.core.GreetingPage;
import dev.weighin.core.GreetingStore;
import dev.weighin.hello.quarkus.BodyRules.JsonBody;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** C6 and C7: greetings that are kept. */
@Path("/greetings")
@Produces(MediaType.APPLICATION_JSON)
public class GreetingRoutes {
  // One instance of this class serves all requests: a resource is a singleton unless it says more.
  private final GreetingStore store = new GreetingStore();

  // tag::C7[]
  @GET
  public GreetingPage page(@Context HttpServerRequest request) {
    return store.page(
        ParameterRules.wholeNumber(request, "limit", GreetingStore.DEFAULT_LIMIT),
        ParameterRules.query(request, "after")
            .map(id -> ParameterRules.id("after", id))
            .orElse(0L));
  }

  // end::C7[]

  // tag::C6[]
  @POST
  @Consumes(MediaType.APPLICATION_JSON) // any other media type is answered 415
  @JsonBody
  public RestResponse<Greeting> create(GreetingBody body) {
    Greeting greeting = store.create(body.toDraft());
    return ResponseBuilder.<Greeting>created(URI.create(greeting.location()))
        .entity(greeting)
        .build();
  }

  // end::C6[]

  // tag::C7[]
  @GET
  @Path("{id}")
  public Greeting get(@RestPath String id) {
    return store.get(ParameterRules.positiveId("id", id));
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @JsonBody
  public Greeting replace(@RestPath String id, GreetingBody body) {
    return store.replace(ParameterRules.positiveId("id", id), body.toDraft());
  }

  @DELETE
  @Path("{id}")
  public void delete(@RestPath String id) { // void is 204
    store.delete(ParameterRules.positiveId("id", id));
  }
  // end::C7[]
}
