package dev.weighin.benchmarks.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighin.contract.Clause;
import dev.weighin.contract.ClauseResult.Outcome;
import dev.weighin.contract.ContractResult;
import dev.weighin.contract.ContractVerifier;
import dev.weighin.contract.Subject;
import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.FrameworkFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewModuleTest {
  private static final Path CORE = Path.of("../hello-core/target/classes").toAbsolutePath();

  @TempDir private Path root;

  @BeforeEach
  void workspace() throws IOException {
    Files.copy(Path.of("../pom.xml"), root.resolve("pom.xml"));
    Files.createDirectory(root.resolve("hello-jdk"));
    Files.copy(
        Path.of("../hello-jdk").resolve(FrameworkFile.NAME),
        root.resolve("hello-jdk").resolve(FrameworkFile.NAME));
  }

  @Test
  void it_keeps_the_first_clause_and_the_next_is_to_be_written() throws IOException {
    new NewModule(root, "hello-my-own").create();

    Framework framework = FrameworkFile.read(root.resolve("hello-my-own"));
    assertThat(framework.id()).isEqualTo("hello-my-own");
    build(framework.directory());
    ContractResult result =
        new ContractVerifier(EnumSet.of(Clause.HELLO, Clause.PATH))
            .verify(new Subject.Launched(framework, Framework.DEFAULT_VARIANT));
    assertThat(result.unreachable()).isEmpty();
    assertThat(result.clause(Clause.HELLO).failures()).isEmpty();
    assertThat(result.clause(Clause.HELLO).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(result.clause(Clause.PATH).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void the_build_knows_it_and_all_it_knew_before() throws IOException {
    List<String> before = Files.readAllLines(root.resolve("pom.xml"));

    List<Path> written = new NewModule(root, "hello-mine").create();

    assertThat(written).allSatisfy(file -> assertThat(root.resolve(file)).isRegularFile());
    List<String> after = Files.readAllLines(root.resolve("pom.xml"));
    assertThat(after).containsOnlyOnce("    <module>hello-mine</module>").containsAll(before);
    assertThat(after.indexOf("    <module>hello-mine</module>"))
        .isEqualTo(after.indexOf("    <module>hello-jdk</module>") + 1);
  }

  @Test
  void nothing_is_overwritten() {
    assertThatThrownBy(() -> new NewModule(root, "hello-jdk"))
        .isInstanceOf(InvalidModuleException.class)
        .hasMessageContaining("is there already");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Hello", "hello_mine", "../mine", "hello-", "hello-new", "1st"})
  void a_name_that_no_module_can_have_is_refused(String id) {
    assertThatThrownBy(() -> new NewModule(root, id))
        .isInstanceOf(InvalidModuleException.class)
        .hasMessageContaining("it is '" + id + "'");
  }

  /** What Maven would do: a jar of its own classes and of those it needs. */
  private static void build(Path module) throws IOException {
    Path classes = module.resolve("target/classes");
    run(
        ToolProvider.findFirst("javac"),
        "-cp",
        CORE.toString(),
        "-d",
        classes.toString(),
        module.resolve("src/main/java/dev/weighin/hello/myown/Main.java").toString());
    run(
        ToolProvider.findFirst("jar"),
        "--create",
        "--file=" + module.resolve("target/hello-my-own.jar"),
        "--main-class=dev.weighin.hello.myown.Main",
        "-C",
        classes.toString(),
        ".",
        "-C",
        CORE.toString(),
        ".");
    Files.createDirectory(module.resolve("target/lib"));
  }

  private static void run(Optional<ToolProvider> tool, String... arguments) {
    assertThat(tool.orElseThrow().run(System.out, System.err, arguments)).isZero();
  }
}
