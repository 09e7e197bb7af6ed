package dev.weighin.contract.reference;

import dev.weighin.contract.CaseFailure;
import dev.weighin.contract.ContractSuite;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Which tests of the suite must catch which fault.
 *
 * @param byFault the tests of each fault by its name, each as {@link CaseFailure#method()} says it:
 *     {@code C01HelloClause.names_the_server}
 */
public record Claims(Map<String, Set<String>> byFault) {
  private static final String FILE = "claims.yaml";

  /** Stands for what a class adds to its tests: that answers are as this document describes. */
  private static final String DOCUMENT = "openapi.yaml";

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Read the file of this project. */
  public static Claims read() {
    try (InputStream file = Claims.class.getResourceAsStream(FILE)) {
      return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  /**
   * Claims given as text.
   *
   * @throws IllegalArgumentException if it claims a test that the suite does not have, or one twice
   */
  public static Claims of(String yaml) {
    Map<String, Set<String>> byFault = new LinkedHashMap<>();
    try {
      YAML.readValue(yaml, new TypeReference<Map<String, Map<String, List<String>>>>() {})
          .forEach((fault, claimed) -> byFault.put(fault, tests(fault, claimed)));
    } catch (JacksonException e) {
      throw new IllegalArgumentException(FILE + ": " + e.getOriginalMessage(), e);
    }
    return new Claims(byFault);
  }

  /** The tests that must catch a fault, all of them. */
  public Set<String> on(Enum<?> fault) {
    Set<String> tests = byFault.get(fault.name());
    if (tests == null) {
      throw new IllegalArgumentException(
          "%s: no test claims %s; name those that must catch it".formatted(FILE, fault));
    }
    return tests;
  }

  private static Set<String> tests(String fault, Map<String, List<String>> claimed) {
    Set<String> tests = new TreeSet<>();
    claimed.forEach(
        (testClass, methods) -> {
          Set<String> known = testsOf(fault, testClass);
          for (String method : methods) {
            if (!known.contains(method)) {
              throw wrong(fault, testClass, method, "is not one of its tests: " + known);
            }
            if (!tests.add(method.equals(DOCUMENT) ? testClass : testClass + "." + method)) {
              throw wrong(fault, testClass, method, "stands there twice");
            }
          }
        });
    return tests;
  }

  private static Set<String> testsOf(String fault, String testClass) {
    try {
      Set<String> tests = new TreeSet<>(Set.of(DOCUMENT));
      Arrays.stream(Class.forName(ContractSuite.CLAUSES + "." + testClass).getDeclaredMethods())
          .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
          .forEach(method -> tests.add(method.getName()));
      return tests;
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(
          "%s: %s is claimed by '%s', but %s has no such class"
              .formatted(FILE, fault, testClass, ContractSuite.CLAUSES),
          e);
    }
  }

  private static IllegalArgumentException wrong(
      String fault, String testClass, String method, String why) {
    return new IllegalArgumentException(
        "%s: %s is claimed by %s with '%s', which %s"
            .formatted(FILE, fault, testClass, method, why));
  }
}
