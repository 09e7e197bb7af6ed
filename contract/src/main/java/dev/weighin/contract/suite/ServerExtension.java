package dev.weighin.contract.suite;

import dev.weighin.contract.Clause;
import dev.weighin.contract.ContractSuite;
import dev.weighin.contract.Subject;
import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.FrameworkFile;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives every class of the suite the one server of this run, and turns what goes wrong into a
 * {@link ContractViolation}. The server is started or reached before the first class and stopped
 * after the last one.
 */
final class ServerExtension
    implements ExecutionCondition,
        BeforeAllCallback,
        AfterAllCallback,
        ParameterResolver,
        TestExecutionExceptionHandler {
  private static final Namespace NAMESPACE = Namespace.create(ServerExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    String reason = availability(context).subject().leavesOut().get(clause(context));
    return reason == null
        ? ConditionEvaluationResult.enabled("asked about")
        : ConditionEvaluationResult.disabled("left out: " + reason);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getStore(NAMESPACE)
        .put(Deviations.class, new Deviations(OpenApi.ofTheContract().about(clause(context))));
    availability(context).server();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    deviations(context).assertNone();
  }

  /** Each case gets a server of its own to talk to, so that cases may run at the same time. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Server.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return server(context);
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    if (failure instanceof org.opentest4j.TestAbortedException) {
      throw failure;
    }
    Server server = server(context);
    if (isNotListening(failure) && server.uri().equals(server.conversation().lastServer())) {
      availability(context).lost();
    }
    throw ContractViolation.of(failure, server.conversation());
  }

  private static boolean isNotListening(Throwable failure) {
    return failure instanceof ConnectException || failure.getCause() instanceof ConnectException;
  }

  /** What a case talks to. The store closes what can be closed, and the server must outlive it. */
  private record Partner(Server server) {}

  private static Server server(ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(
            Partner.class,
            key ->
                new Partner(
                    availability(context).server().inAnotherConversation(deviations(context))),
            Partner.class)
        .server();
  }

  /** Those of the class, which the cases find through their parent. */
  private static Deviations deviations(ExtensionContext context) {
    return context.getStore(NAMESPACE).get(Deviations.class, Deviations.class);
  }

  private static Clause clause(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), Proves.class)
        .orElseThrow()
        .value();
  }

  private static Availability availability(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(
            Availability.class,
            key -> new Availability(subject(context), hasDatabase(context)),
            Availability.class);
  }

  private static Subject subject(ExtensionContext context) {
    return context
        .getConfigurationParameter(ContractSuite.URL)
        .<Subject>map(url -> new Subject.Running(URI.create(url), leavesOut(context)))
        .orElseGet(() -> launched(context));
  }

  private static boolean hasDatabase(ExtensionContext context) {
    return context
        .getConfigurationParameter(ContractSuite.DATABASE, Boolean::parseBoolean)
        .orElse(true);
  }

  private static Map<Clause, String> leavesOut(ExtensionContext context) {
    Map<Clause, String> leavesOut = new EnumMap<>(Clause.class);
    for (Clause clause : Clause.values()) {
      context
          .getConfigurationParameter(ContractSuite.LEAVES_OUT + clause.id())
          .ifPresent(reason -> leavesOut.put(clause, reason));
    }
    return leavesOut;
  }

  private static Subject launched(ExtensionContext context) {
    String directory =
        context
            .getConfigurationParameter(ContractSuite.DIRECTORY)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "set %s or %s to say what is held to the contract"
                            .formatted(ContractSuite.URL, ContractSuite.DIRECTORY)));
    return new Subject.Launched(
        FrameworkFile.read(Path.of(directory)),
        context.getConfigurationParameter(ContractSuite.VARIANT).orElse(Framework.DEFAULT_VARIANT));
  }
}
