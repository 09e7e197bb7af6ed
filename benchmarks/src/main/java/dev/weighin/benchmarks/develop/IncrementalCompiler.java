package dev.weighin.benchmarks.develop;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles the files that changed, and all others too if other classes could see the change.
 *
 * <p>The compiler writes beside the classes in use; they are replaced only once everything
 * compiles, so whatever runs from them keeps running.
 *
 * @param application what is compiled
 * @param classes the directory for classes and resources; it belongs to this compiler
 */
record IncrementalCompiler(Application application, Path classes) {
  private static final String JAVA = ".java";
  private static final String CLASS = ".class";

  /** As the build compiles, without processors: those write files we would not know of. */
  private static final List<String> OPTIONS =
      List.of("-g", "-parameters", "-proc:none", "-Xlint:all,-processing,-serial,-classfile,-path");

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** Compile everything, and copy all resources. */
  Compilation everything() {
    Directories.delete(classes);
    Compilation compilation = all();
    for (Path root : application.resources()) {
      files(root, "").forEach(this::copy);
    }
    return compilation;
  }

  /**
   * Compile what changed, and copy resources that did.
   *
   * @param changed files below the sources and resources; those that are gone are among them
   */
  Compilation changed(Set<Path> changed) {
    Set<Path> java =
        changed.stream().filter(file -> file.toString().endsWith(JAVA)).collect(Collectors.toSet());
    changed.stream().filter(file -> !java.contains(file)).forEach(this::copy);
    if (java.isEmpty()) {
      return new Compilation.Succeeded(List.of(), 0);
    }
    return java.stream().allMatch(Files::exists) ? these(java) : all();
  }

  private Compilation these(Set<Path> java) {
    Path fresh = fresh();
    Compilation compilation = compile(java, fresh, true);
    if (compilation instanceof Compilation.Refused) {
      return compilation;
    }
    if (!looksAsBefore(fresh)) {
      return all();
    }
    Directories.move(fresh, classes);
    return compilation;
  }

  private Compilation all() {
    Set<Path> java = new TreeSet<>();
    application.sources().forEach(root -> java.addAll(files(root, JAVA)));
    java.addAll(files(application.generated(), JAVA));
    Path fresh = fresh();
    Compilation compilation = compile(java, fresh, false);
    if (compilation instanceof Compilation.Succeeded) {
      files(classes, CLASS).forEach(Directories::delete);
      Directories.move(fresh, classes);
    }
    return compilation;
  }

  private Compilation compile(Collection<Path> java, Path into, boolean beside) {
    List<Path> classPath =
        Stream.concat(
                beside ? Stream.of(classes) : Stream.empty(), application.libraries().stream())
            .toList();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        JAVAC.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options =
          Stream.concat(
                  OPTIONS.stream(),
                  Stream.of("-cp", joined(classPath), "-d", into.toString(), "-implicit:none"))
              .toList();
      boolean compiled =
          JAVAC
              .getTask(null, files, said, options, null, files.getJavaFileObjectsFromPaths(java))
              .call();
      List<String> remarks = said.getDiagnostics().stream().map(this::inWords).toList();
      return compiled
          ? new Compilation.Succeeded(remarks, java.size())
          : new Compilation.Refused(remarks);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot compile", e);
    }
  }

  /** Whether each class looks to others as the one of its name does that is in use. */
  private boolean looksAsBefore(Path fresh) {
    return files(fresh, CLASS).stream()
        .allMatch(
            file -> {
              Path old = classes.resolve(fresh.relativize(file).toString());
              return Files.exists(old)
                  && Shape.of(Directories.bytes(file)).equals(Shape.of(Directories.bytes(old)));
            });
  }

  private void copy(Path resource) {
    for (Path root : application.resources()) {
      if (resource.startsWith(root)) {
        Directories.copy(resource, classes.resolve(root.relativize(resource).toString()));
      }
    }
  }

  private String inWords(Diagnostic<? extends JavaFileObject> said) {
    String message = said.getMessage(Locale.ROOT);
    if (said.getSource() == null) {
      return message;
    }
    return "%s:%d: %s: %s"
        .formatted(
            said.getSource().getName(),
            said.getLineNumber(),
            said.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning",
            message);
  }

  private Path fresh() {
    Path fresh = classes.resolveSibling(classes.getFileName() + ".new");
    Directories.delete(fresh);
    Directories.create(fresh);
    return fresh;
  }

  private static String joined(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> files(Path root, String ending) {
    return Directories.files(root).stream()
        .filter(file -> file.toString().endsWith(ending))
        .toList();
  }
}
