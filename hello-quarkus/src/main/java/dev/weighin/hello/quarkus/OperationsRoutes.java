package dev.weighin.hello.quarkus;

import dev.weighin.core.BoomException;
import dev.weighin.core.Health;
import dev.weighin.core.ServerInfo;
import dev.weighin.core.ServerSettings;
import io.quarkus.runtime.Quarkus;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** C10 and C20: a fault, and what operators ask. */
@Path("/")
public class OperationsRoutes {
  // tag::C20[]
  private static final String VERSION = Quarkus.class.getPackage().getImplementationVersion();

  private final ServerSettings settings = ServerSettings.fromEnvironment();
  private final GracefulStop gracefulStop;

  OperationsRoutes(GracefulStop gracefulStop) {
    this.gracefulStop = gracefulStop;
  }

  // end::C20[]

  // tag::C10[]
  @GET
  @Path("boom")
  public void boom() { // promises no media type, so that no Accept turns the 500 into a 406
    throw new BoomException();
  }

  // end::C10[]

  // tag::C20[]
  @GET
  @Path("health/live")
  @Produces(MediaType.APPLICATION_JSON)
  public Health live() {
    return Health.UP;
  }

  // Nothing is served before the application has started, so there is no "not yet ready" here.
  @GET
  @Path("health/ready")
  @Produces(MediaType.APPLICATION_JSON)
  public RestResponse<Health> ready() {
    return gracefulStop.stopping()
        ? RestResponse.status(Status.SERVICE_UNAVAILABLE, Health.DOWN)
        : RestResponse.ok(Health.UP);
  }

  @GET
  @Path("info")
  @Produces(MediaType.APPLICATION_JSON)
  public ServerInfo info() {
    return ServerInfo.of("hello-quarkus", VERSION, settings, Variant.threadModel());
  }
  // end::C20[]
}
