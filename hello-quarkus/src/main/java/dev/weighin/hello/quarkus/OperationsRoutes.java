package dev.weighin.hello.quarkus;

import dev.weighin.core.BoomException;
import dev.weighin.core.Health;
import dev.weighin.core.ServerInfo;
import dev.weighin.core.ServerSettings;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownDelayInitiated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** C10 and C20: a fault, and what operators ask. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class OperationsRoutes {
  private final ServerInfo info =
      ServerInfo.of(
          "hello-quarkus",
          Quarkus.class.getPackage().getImplementationVersion(),
          ServerSettings.fromEnvironment(),
          "worker threads");
  private volatile boolean stopping;

  @GET
  @Path("boom")
  public Health boom() {
    throw new BoomException();
  }

  @GET
  @Path("health/live")
  public Health live() {
    return Health.UP;
  }

  // Nothing is served before the application has started, so there is no "not yet ready" here.
  @GET
  @Path("health/ready")
  public RestResponse<Health> ready() {
    return stopping
        ? RestResponse.status(Status.SERVICE_UNAVAILABLE, Health.DOWN)
        : RestResponse.ok(Health.UP);
  }

  @GET
  @Path("info")
  public ServerInfo info() {
    return info;
  }

  // Quarkus calls this on SIGTERM, before it waits for what is in flight.
  @ShutdownDelayInitiated
  void stopping() {
    stopping = true;
  }
}
