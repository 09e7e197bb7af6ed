package dev.weighin.hello.quarkus;

import dev.weighin.core.Delay;
import dev.weighin.core.Primes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;

/** C13 and C14: waiting, and work for the processor. */
@Path("/")
@Produces(MediaType.TEXT_PLAIN)
public class WorkRoutes {

  // tag::C13[]
  @GET
  @Path("delay/{ms}")
  public String delay(@RestPath String ms) throws InterruptedException {
    int millis = Delay.checked(ParameterRules.wholeNumber("ms", ms));
    Thread.sleep(millis); // holds this thread and no event loop: the method returns a plain value
    return Integer.toString(millis);
  }

  // end::C13[]

  // tag::C14[]
  @GET
  @Path("primes/{n}")
  public String primes(@RestPath String n) {
    return Integer.toString(Primes.countUpTo(ParameterRules.wholeNumber("n", n)));
  }
  // end::C14[]
}
