package dev.weighin.hello.quarkus;

import dev.weighin.core.Greetings;
import dev.weighin.core.Items;
import dev.weighin.core.Message;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;

/** C1 to C5: text, parameters, JSON. */
@Path("/")
public class HelloRoutes {

  // tag::C1[]
  @GET
  @Produces(MediaType.TEXT_PLAIN) // the framework adds the charset
  public String hello() {
    return Greetings.HELLO_WORLD;
  }

  // end::C1[]

  // tag::C2[]
  @GET
  @Path("hello/{name}")
  @Produces(MediaType.TEXT_PLAIN)
  public String helloName(@RestPath String name) { // percent-decoded
    return Greetings.hello(name);
  }

  // end::C2[]

  // tag::C3[]
  @GET
  @Path("hello")
  @Produces(MediaType.TEXT_PLAIN)
  public String helloTimes(@Context HttpServerRequest request) {
    String name = ParameterRules.query(request, "name").orElse(Greetings.DEFAULT_NAME);
    return Greetings.hello(name, ParameterRules.wholeNumber(request, "times", 1));
  }

  // end::C3[]

  // tag::C4[]
  @GET
  @Path("json")
  @Produces(MediaType.APPLICATION_JSON) // a request that accepts no JSON is answered 406
  public Message json() {
    return Message.hello();
  }

  // end::C4[]

  // tag::C5[]
  @GET
  @Path("items/{count}")
  @Produces(MediaType.APPLICATION_JSON)
  public Items items(@RestPath String count, @Context HttpServerRequest request) {
    return Items.of(
        ParameterRules.wholeNumber("count", count), ParameterRules.wholeNumber(request, "m", 1));
  }
  // end::C5[]
}
