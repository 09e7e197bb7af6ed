package dev.weighin.contract.suite;

import static io.restassured.config.EncoderConfig.encoderConfig;

import dev.weighin.contract.Subject;
import dev.weighin.contract.launch.LaunchFailedException;
import dev.weighin.contract.launch.RunningServer;
import dev.weighin.contract.launch.ServerLauncher;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** The server under test. Safe for use by several threads. */
public final class Server implements AutoCloseable {
  /** Bodies go out as they are: no charset is added to their media type. */
  static final RestAssuredConfig AS_IS =
      RestAssuredConfig.config()
          .encoderConfig(
              encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

  private final Subject subject;
  private final URI uri;
  private final Optional<RunningServer> process;
  private final Optional<Credentials> credentials;
  private final Equipment equipment;
  private final Conversation conversation;
  private final Counterpart counterpart;

  private Server(
      Subject subject,
      URI uri,
      Optional<RunningServer> process,
      Optional<Credentials> credentials,
      Equipment equipment,
      Conversation conversation,
      Counterpart counterpart) {
    this.subject = subject;
    this.uri = uri;
    this.process = process;
    this.credentials = credentials;
    this.equipment = equipment;
    this.conversation = conversation;
    this.counterpart = counterpart;
  }

  /**
   * Reach the subject; start it if it is ours to start.
   *
   * @param withDatabase whether one that is started is given a database
   * @throws dev.weighin.contract.launch.LaunchFailedException if it does not come up
   * @throws IOException if nothing listens at its address
   */
  static Server of(Subject subject, boolean withDatabase) throws IOException, InterruptedException {
    return switch (subject) {
      case Subject.Running(URI uri, var leavesOut) -> {
        Wire.to(uri).close();
        yield new Server(
            subject,
            uri,
            Optional.empty(),
            Credentials.from(System.getenv()),
            Equipment.named(System.getenv()),
            new Conversation(new Deviations(OpenApi.ofTheContract())),
            new Counterpart());
      }
      case Subject.Launched launched -> started(launched, withDatabase);
    };
  }

  private static Server started(Subject.Launched subject, boolean withDatabase)
      throws InterruptedException {
    Rehearsal.begin();
    Credentials credentials = Credentials.create();
    Path files = directory(subject).resolve(subject.variant() + "-files");
    Equipment equipment =
        withDatabase
            ? Equipment.ofOurOwn(System.getenv(), files)
            : Equipment.withoutDatabase(files);
    try {
      RunningServer process =
          launcher(subject, "contract")
              .with(credentials.environment())
              .with(equipment.environment())
              .start();
      return new Server(
          subject,
          process.uri(),
          Optional.of(process),
          Optional.of(credentials),
          equipment,
          new Conversation(new Deviations(OpenApi.ofTheContract())),
          new Counterpart());
    } catch (LaunchFailedException | InterruptedException e) {
      equipment.close();
      throw e;
    }
  }

  /** What is held to the contract. */
  public Subject subject() {
    return subject;
  }

  /** Where it listens, without a trailing slash. */
  public URI uri() {
    return uri;
  }

  /** The start of a request through REST-assured; targets are sent exactly as written. */
  public RequestSpecification given() {
    return RestAssured.given()
        .config(AS_IS)
        .baseUri(uri.toString())
        .urlEncodingEnabled(false)
        .filter(new WireFilter(this));
  }

  /** Send a request over a connection of its own, for what REST-assured cannot send or show. */
  public Answer send(Request request) throws IOException {
    conversation.asked(uri, request);
    try (Wire wire = Wire.to(uri)) {
      Answer answer = wire.exchange(request);
      conversation.answered(uri, new Exchange(request, answer));
      return answer;
    }
  }

  /**
   * The process behind the address.
   *
   * @throws TestAbortedException if somebody else started it
   */
  public RunningServer process() {
    return process.orElseThrow(Server::notOurs);
  }

  /**
   * A launcher for one more process of the same kind, for a moment.
   *
   * @param purpose the name of its log file
   * @throws TestAbortedException if the process is not ours to start
   */
  public ServerLauncher launcher(String purpose) {
    return switch (subject) {
      case Subject.Running running -> throw notOurs();
      case Subject.Launched launched -> launcher(launched, purpose).forAMoment();
    };
  }

  /**
   * The tokens it was started with.
   *
   * @throws TestAbortedException if somebody else started it with others
   */
  public Credentials credentials() {
    return credentials.orElseThrow(
        () -> new TestAbortedException("the tokens of the server are not known"));
  }

  /** The database and the files it was started with. */
  public Equipment equipment() {
    return equipment;
  }

  /**
   * One more process of the same kind with every switch the other way round: it writes an access
   * log, has more routes, and knows no token, no database and no files. Started at the first call.
   *
   * @throws TestAbortedException if the process is not ours to start
   */
  public Server counterpart() throws InterruptedException {
    return beside(counterpart.process(this));
  }

  /** Another process of the same kind, for requests that belong to the same conversation. */
  public Server beside(RunningServer other) {
    return new Server(
        subject,
        other.uri(),
        Optional.of(other),
        credentials,
        equipment,
        conversation,
        counterpart);
  }

  /** The same server for another case, which may talk to it at the same time. */
  Server inAnotherConversation(Deviations deviations) {
    return new Server(
        subject, uri, process, credentials, equipment, new Conversation(deviations), counterpart);
  }

  @Override
  public void close() {
    process.ifPresent(RunningServer::terminate);
    counterpart.close();
    process.ifPresent(RunningServer::close);
    equipment.close();
  }

  Conversation conversation() {
    return conversation;
  }

  private static ServerLauncher launcher(Subject.Launched launched, String purpose) {
    Path log = directory(launched).resolve(launched.variant() + "-" + purpose + ".log");
    return ServerLauncher.of(launched.framework(), launched.variant(), log);
  }

  /** Where the suite keeps what it writes about a framework. */
  private static Path directory(Subject.Launched launched) {
    return launched.framework().directory().resolve(Path.of("target", "contract"));
  }

  private static TestAbortedException notOurs() {
    return new TestAbortedException("the process is not ours to start");
  }
}
