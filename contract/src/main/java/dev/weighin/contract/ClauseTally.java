package dev.weighin.contract;

import dev.weighin.contract.ClauseResult.Outcome;
import dev.weighin.contract.suite.ContractViolation;
import dev.weighin.contract.suite.LeftOutException;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.UnreachableServerException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts, clause by clause, what happens to the cases of one run. Cases may end at the same time;
 * they are counted, and the listener is told of them, one after the other.
 */
final class ClauseTally implements TestExecutionListener {
  private final Set<Clause> clauses;
  private final ContractListener listener;
  private final Map<Clause, Count> counts = new EnumMap<>(Clause.class);
  private TestPlan plan;
  private String unreachable;

  /** What happened to the cases of one clause so far. */
  private static final class Count {
    private final List<CaseFailure> failures = new ArrayList<>();
    private int cases;
    private int passed;
    private String notApplicable;
    private boolean notRun;
    private boolean begun;

    /** A clause may have several classes, which run when they can. */
    private int classesToCome;
  }

  ClauseTally(Set<Clause> clauses, ContractListener listener) {
    this.clauses = clauses;
    this.listener = listener;
  }

  /** Why the server could not be asked, or not to the end. */
  Optional<String> unreachable() {
    return Optional.ofNullable(unreachable);
  }

  /**
   * One result for each clause that was asked about.
   *
   * @throws IllegalStateException if the suite has no case for one of them
   */
  List<ClauseResult> clauseResults() {
    return clauses.stream().map(this::result).toList();
  }

  @Override
  public void testPlanExecutionStarted(TestPlan testPlan) {
    plan = testPlan;
    testPlan.getRoots().stream()
        .flatMap(engine -> testPlan.getDescendants(engine).stream())
        .filter(ClauseTally::isClass)
        .map(this::clause)
        .forEach(clause -> counts.computeIfAbsent(clause, key -> new Count()).classesToCome++);
  }

  @Override
  public synchronized void executionStarted(TestIdentifier identifier) {
    if (isClass(identifier)) {
      Count count = count(identifier);
      if (!count.begun) {
        count.begun = true;
        listener.clauseStarted(clause(identifier));
      }
    }
  }

  @Override
  public synchronized void executionSkipped(TestIdentifier identifier, String reason) {
    executionStarted(identifier);
    count(identifier).notApplicable = reason;
    finished(identifier);
  }

  @Override
  public synchronized void executionFinished(
      TestIdentifier identifier, TestExecutionResult result) {
    if (identifier.getParentId().isEmpty()) {
      return;
    }
    Throwable throwable = result.getThrowable().orElse(null);
    switch (throwable) {
      case null -> passed(identifier);
      case UnreachableServerException e -> notRun(identifier, e);
      case LeftOutException e -> notRun(identifier, e);
      // The server is a parameter of the class, so that is where it is missed.
      case ParameterResolutionException e when e.getCause() instanceof LeftOutException left ->
          notRun(identifier, left);
      default -> {
        if (result.getStatus() == Status.ABORTED) {
          count(identifier).notApplicable = throwable.getMessage();
        } else {
          failed(identifier, throwable);
        }
      }
    }
    if (isClass(identifier)) {
      finished(identifier);
    }
  }

  private void finished(TestIdentifier testClass) {
    Count count = count(testClass);
    count.classesToCome--;
    if (count.classesToCome == 0) {
      listener.clauseFinished(result(clause(testClass)));
    }
  }

  private void notRun(TestIdentifier identifier, RuntimeException reason) {
    unreachable = reason.getMessage();
    count(identifier).notRun = true;
  }

  private void passed(TestIdentifier identifier) {
    if (identifier.isTest()) {
      Count count = count(identifier);
      count.cases++;
      count.passed++;
      listener.casePassed(clause(identifier), sentence(identifier));
    }
  }

  private void failed(TestIdentifier identifier, Throwable throwable) {
    ContractViolation violation = throwable instanceof ContractViolation known ? known : null;
    CaseFailure failure =
        new CaseFailure(
            clause(identifier),
            sentence(identifier),
            method(identifier),
            violation == null ? throwable.toString() : violation.expected(),
            violation == null ? "" : violation.got(),
            violation == null ? "" : violation.curl());
    Count count = count(identifier);
    count.cases++;
    count.failures.add(failure);
    listener.caseFailed(failure);
  }

  private ClauseResult result(Clause clause) {
    Count count = counts.get(clause);
    if (count == null) {
      throw new IllegalStateException("the suite has no class for " + clause.id());
    }
    Outcome outcome = outcome(clause, count);
    String reason =
        switch (outcome) {
          case PASSED -> count.notApplicable == null ? "" : "in part; " + count.notApplicable;
          case FAILED -> "";
          case NOT_APPLICABLE -> count.notApplicable;
          case NOT_RUN -> unreachable;
        };
    return new ClauseResult(clause, outcome, reason, count.cases, count.failures);
  }

  private static Outcome outcome(Clause clause, Count count) {
    if (!count.failures.isEmpty()) {
      return Outcome.FAILED;
    }
    if (count.notRun) {
      return Outcome.NOT_RUN;
    }
    if (count.passed > 0) {
      return Outcome.PASSED;
    }
    if (count.notApplicable == null) {
      throw new IllegalStateException("the suite has no case for " + clause.id());
    }
    return Outcome.NOT_APPLICABLE;
  }

  private Count count(TestIdentifier identifier) {
    return counts.get(clause(identifier));
  }

  private Clause clause(TestIdentifier identifier) {
    return testClass(identifier).getAnnotation(Proves.class).value();
  }

  private Class<?> testClass(TestIdentifier identifier) {
    return switch (identifier.getSource().orElse(null)) {
      case ClassSource source -> source.getJavaClass();
      case MethodSource source -> source.getJavaClass();
      case null, default -> testClass(parent(identifier));
    };
  }

  private String method(TestIdentifier identifier) {
    String name = testClass(identifier).getSimpleName();
    return identifier.getSource().orElse(null) instanceof MethodSource source
        ? name + "." + source.getMethodName()
        : name;
  }

  private String sentence(TestIdentifier identifier) {
    TestIdentifier parent = parent(identifier);
    return isClass(identifier) || isClass(parent)
        ? identifier.getDisplayName()
        : parent.getDisplayName() + ": " + identifier.getDisplayName();
  }

  private TestIdentifier parent(TestIdentifier identifier) {
    return plan.getParent(identifier).orElseThrow();
  }

  private static boolean isClass(TestIdentifier identifier) {
    return identifier.getSource().orElse(null) instanceof ClassSource;
  }
}
