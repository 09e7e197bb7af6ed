package dev.weighin.contract;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import dev.weighin.contract.suite.Rehearsal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherExecutionRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the whole suite against one server and tells how it did.
 *
 * <p>Verifications share nothing, so any number may follow each other in one process.
 */
public final class ContractVerifier {
  private static final Set<Clause> ABOUT_A_DATABASE = EnumSet.of(Clause.DATABASE, Clause.FORTUNES);

  private final Set<Clause> clauses;

  /** A verifier of the whole contract. */
  public ContractVerifier() {
    this(EnumSet.allOf(Clause.class));
  }

  /** A verifier of some clauses, at least one, that tells nothing of the others. */
  public ContractVerifier(Set<Clause> clauses) {
    this.clauses = EnumSet.copyOf(clauses);
  }

  /** Hold a subject to the contract. */
  public ContractResult verify(Subject subject) {
    return verify(subject, ContractListener.NONE);
  }

  /**
   * Hold a subject to the contract.
   *
   * @param listener told how it goes on
   */
  public ContractResult verify(Subject subject, ContractListener listener) {
    Rehearsal.begin();
    ClauseTally tally = new ClauseTally(clauses, listener);
    execute(
        LauncherExecutionRequestBuilder.request(suiteAgainst(subject)).listeners(tally).build());
    return new ContractResult(
        subject.label(),
        Contract.VERSION,
        Contract.hash(),
        tally.unreachable(),
        tally.clauseResults());
  }

  /** On a thread of its own: one of JUnit's, which a caller may have, takes a pool for its own. */
  private static void execute(LauncherExecutionRequest suite) {
    CompletableFuture.runAsync(
            () -> launcher().execute(suite),
            task -> Thread.ofPlatform().name("verifier").start(task))
        .join();
  }

  private LauncherDiscoveryRequest suiteAgainst(Subject subject) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(selectPackage(ContractSuite.CLAUSES))
        .filters(
            includeClassNamePatterns(
                clauses.stream().map(ContractVerifier::classOf).toArray(String[]::new)),
            EngineFilter.includeEngines("junit-jupiter"))
        // The settings of whoever calls must not change how the suite runs.
        .enableImplicitConfigurationParameters(false)
        .configurationParametersResources(ContractSuite.SETTINGS)
        .configurationParameters(parameters(subject))
        .build();
  }

  /** The names of classes start with the id, padded so that they sort: C01HelloClause. */
  private static String classOf(Clause clause) {
    return ".*\\.C0?" + clause.id().substring(1) + "[A-Z]\\w*Clause";
  }

  private Map<String, String> parameters(Subject subject) {
    Map<String, String> parameters = new HashMap<>();
    // A database of our own takes longer to start than most clauses take to ask about.
    boolean needsDatabase = clauses.stream().anyMatch(ABOUT_A_DATABASE::contains);
    parameters.put(ContractSuite.DATABASE, Boolean.toString(needsDatabase));
    switch (subject) {
      case Subject.Running(var uri, var leavesOut) -> {
        parameters.put(ContractSuite.URL, uri.toString());
        leavesOut.forEach(
            (clause, reason) -> parameters.put(ContractSuite.LEAVES_OUT + clause.id(), reason));
      }
      case Subject.Launched(var framework, var variant) -> {
        parameters.put(ContractSuite.DIRECTORY, framework.directory().toString());
        parameters.put(ContractSuite.VARIANT, variant);
      }
    }
    return parameters;
  }

  private static Launcher launcher() {
    return LauncherFactory.create(
        LauncherConfig.builder()
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .build());
  }
}
