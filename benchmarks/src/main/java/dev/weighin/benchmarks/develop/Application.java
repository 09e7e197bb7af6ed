package dev.weighin.benchmarks.develop;

import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.InvalidFrameworkException;
import dev.weighin.contract.launch.JavaRuntime;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java application as its build and its sources tell of it.
 *
 * @param mainClass what is started
 * @param libraries the jars it needs, absolute
 * @param sources the directories with Java files that people write
 * @param resources the directories with files that are read at run time
 * @param generated the directory with Java files that the build writes; it may be missing
 */
record Application(
    String mainClass,
    List<Path> libraries,
    List<Path> sources,
    List<Path> resources,
    Path generated) {
  private static final String JAR_OPTION = "-jar";

  Application {
    libraries = List.copyOf(libraries);
    sources = List.copyOf(sources);
    resources = List.copyOf(resources);
  }

  /**
   * Look at a framework that has been built.
   *
   * @throws InvalidFrameworkException if it does not start with {@code -jar}
   */
  static Application of(Framework framework) {
    Path jar = framework.directory().resolve(jarName(framework));
    List<Path> modules =
        Stream.concat(Stream.of(Path.of("")), framework.shares().stream())
            .map(module -> framework.directory().resolve(module).normalize())
            .toList();
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes manifest = file.getManifest().getMainAttributes();
      return new Application(
          manifest.getValue(Attributes.Name.MAIN_CLASS),
          libraries(jar, manifest),
          existing(modules, "src/main/java"),
          existing(modules, "src/main/resources"),
          framework.directory().resolve("target/generated-sources"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + jar, e);
    }
  }

  /** What people change: sources and resources. */
  List<Path> watched() {
    return Stream.concat(sources.stream(), resources.stream()).toList();
  }

  /** The command that starts it from classes in another directory than those of its build. */
  List<String> commandLine(Path classes) {
    return List.of(
        JavaRuntime.PLACEHOLDER,
        "-cp",
        Stream.concat(Stream.of(classes), libraries.stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)),
        mainClass);
  }

  private static String jarName(Framework framework) {
    int option = framework.start().indexOf(JAR_OPTION);
    if (!framework.runsOnJava() || option < 0 || option + 1 >= framework.start().size()) {
      throw new InvalidFrameworkException(
          "%s has no development mode: give its framework.yaml a 'dev', the command of one; ours needs a 'start' with -jar, not %s"
              .formatted(framework.id(), framework.start()));
    }
    return framework.start().get(option + 1);
  }

  private static List<Path> libraries(Path jar, Attributes manifest) {
    String classPath = manifest.getValue(Attributes.Name.CLASS_PATH);
    return classPath == null
        ? List.of()
        : Stream.of(classPath.split(" ")).map(jar::resolveSibling).toList();
  }

  private static List<Path> existing(List<Path> modules, String folder) {
    return modules.stream()
        .map(module -> module.resolve(folder))
        .filter(Files::isDirectory)
        .toList();
  }
}
