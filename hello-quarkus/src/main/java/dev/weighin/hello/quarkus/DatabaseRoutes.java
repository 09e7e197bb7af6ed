package dev.weighin.hello.quarkus;

import dev.weighin.core.World;
import dev.weighin.core.WorldIds;
import dev.weighin.core.Worlds;
import dev.weighin.hello.quarkus.BodyRules.JsonBody;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;

// tag::C18[]
/** C18: rows of a database. */
@Path("/db/worlds")
@Produces(MediaType.APPLICATION_JSON)
public class DatabaseRoutes {
  private final WorldRepository repository;

  DatabaseRoutes(WorldRepository repository) {
    this.repository = repository;
  }

  @GET
  public Worlds worlds(@Context HttpServerRequest request) {
    String ids = ParameterRules.query(request, "ids").orElse(null);
    return new Worlds(repository.worlds(WorldIds.parse(ids)));
  }

  @GET
  @Path("{id}")
  public World world(@RestPath String id) {
    return repository.world(ParameterRules.positiveId("id", id));
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @JsonBody
  public World update(@RestPath String id, WorldBody body) {
    long checked = ParameterRules.positiveId("id", id);
    return repository.update(checked, body.toDraft().randomNumber());
  }
}
// end::C18[]
