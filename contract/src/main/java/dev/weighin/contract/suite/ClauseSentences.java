package dev.weighin.contract.suite;

import dev.weighin.contract.Clause;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Names cases after the clause and the words of the method: "C1 says hello". */
final class ClauseSentences extends DisplayNameGenerator.ReplaceUnderscores {

  @Override
  public String generateDisplayNameForClass(Class<?> testClass) {
    Clause clause = clause(testClass);
    return clause.id() + " " + clause.title();
  }

  @Override
  public String generateDisplayNameForMethod(
      List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
    return clause(testClass).id()
        + " "
        + super.generateDisplayNameForMethod(enclosingInstanceTypes, testClass, testMethod)
            .replaceFirst("\\(.*\\)$", "")
            .strip();
  }

  private static Clause clause(Class<?> testClass) {
    return testClass.getAnnotation(Proves.class).value();
  }
}
