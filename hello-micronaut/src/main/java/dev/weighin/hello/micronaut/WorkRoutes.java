package dev.weighin.hello.micronaut;

import dev.weighin.core.Delay;
import dev.weighin.core.Primes;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** What keeps a handler busy, or waiting: C13 and C14. */
@Controller
final class WorkRoutes {

  // tag::C14[]
  // On the event loop, every other request of that thread would wait for the count.
  @Get("/primes/{n:[^/]+}")
  @Produces(HelloRoutes.TEXT)
  @ExecuteOn(TaskExecutors.BLOCKING)
  String primes(@PathVariable int n) {
    return Integer.toString(Primes.countUpTo(n));
  }

  // end::C14[]

  // tag::C13[]
  /** Waits without a thread: the event loop goes on, and a timer completes the answer. */
  @Controller
  @Requires(notEnv = Variant.VIRTUAL)
  static final class Timer {

    @Get("/delay/{ms:[^/]+}")
    @Produces(HelloRoutes.TEXT)
    Mono<String> delay(@PathVariable int ms) {
      return Mono.delay(Duration.ofMillis(Delay.checked(ms))).thenReturn(Integer.toString(ms));
    }
  }

  /** Waits on the virtual thread the handler has for itself. */
  @Controller
  @Requires(env = Variant.VIRTUAL)
  static final class Sleep {

    @Get("/delay/{ms:[^/]+}")
    @Produces(HelloRoutes.TEXT)
    String delay(@PathVariable int ms) throws InterruptedException {
      Thread.sleep(Delay.checked(ms));
      return Integer.toString(ms);
    }
  }
  // end::C13[]
}
