package dev.weighin.hello.quarkus;

import dev.weighin.core.Greetings;
import dev.weighin.core.Items;
import dev.weighin.core.Message;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestPath;

/** C1 to C5: text, parameters, JSON. */
@Path("/")
public class HelloRoutes {

  @GET
  @Produces(MediaType.TEXT_PLAIN) // the framework adds the charset
  public String hello() {
    return Greetings.HELLO_WORLD;
  }

  @GET
  @Path("hello/{name}")
  @Produces(MediaType.TEXT_PLAIN)
  public String helloName(@RestPath String name) { // percent-decoded
    return Greetings.hello(name);
  }

  @GET
  @Path("hello")
  @Produces(MediaType.TEXT_PLAIN)
  public String helloTimes(@Context UriInfo uri) {
    String name = ParameterRules.query(uri, "name").orElse(Greetings.DEFAULT_NAME);
    return Greetings.hello(name, ParameterRules.wholeNumber(uri, "times", 1));
  }

  @GET
  @Path("json")
  @Produces(MediaType.APPLICATION_JSON) // a request that accepts no JSON is answered 406
  public Message json() {
    return Message.hello();
  }

  @GET
  @Path("items/{count}")
  @Produces(MediaType.APPLICATION_JSON)
  public Items items(@RestPath String count, @Context UriInfo uri) {
    return Items.of(
        ParameterRules.wholeNumber("count", count), ParameterRules.wholeNumber(uri, "m", 1));
  }
}
