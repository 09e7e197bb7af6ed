package dev.weighin.benchmarks;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A run reads from left to right through the packages. */
class ArchitectureTest {
  private static final String ROOT = "dev.weighin.benchmarks";

  /** Each may import only those before it; the root package and the commands stand above. */
  private static final List<String> ORDER =
      List.of(
          "quantity",
          "load",
          "plan",
          "code",
          "create",
          "develop",
          "measure",
          "results",
          "analyse",
          "report",
          "",
          "calibrate",
          "jmh",
          "page",
          "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void enough_classes_were_scanned_for_the_rules_to_mean_something() {
    assertThat(CLASSES.size()).isGreaterThan(80);
  }

  @Test
  void packages_are_free_of_cycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void imports_point_upstream_only() {
    TreeSet<String> wrong = new TreeSet<>();
    for (JavaClass from : CLASSES) {
      ownDependencies(from)
          .filter(dependency -> rank(dependency.getTargetClass()) > rank(from))
          .forEach(dependency -> wrong.add(dependency.getDescription()));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void only_commands_and_processes_of_their_own_touch_the_standard_streams() {
    List<String> allowed = List.of("cli", "jmh");
    List<String> wrong =
        CLASSES.stream()
            .filter(type -> !allowed.contains(stage(type)))
            .filter(type -> !type.getSimpleName().equals("GeneratorMain"))
            .filter(
                type ->
                    type.getFieldAccessesFromSelf().stream()
                        .anyMatch(
                            access ->
                                access.getTargetOwner().isEquivalentTo(System.class)
                                    && List.of("out", "err").contains(access.getName())))
            .map(JavaClass::getName)
            .toList();
    assertThat(wrong).isEmpty();
  }

  private static Stream<Dependency> ownDependencies(JavaClass from) {
    return from.getDirectDependenciesFromSelf().stream()
        .filter(dependency -> dependency.getTargetClass().getPackageName().startsWith(ROOT));
  }

  private static int rank(JavaClass type) {
    int rank = ORDER.indexOf(stage(type));
    assertThat(rank).as("the package of " + type.getName() + " has a place").isNotNegative();
    return rank;
  }

  private static String stage(JavaClass type) {
    String rest = type.getPackageName().substring(ROOT.length());
    return rest.isEmpty() ? "" : rest.substring(1).split("\\.")[0];
  }
}
