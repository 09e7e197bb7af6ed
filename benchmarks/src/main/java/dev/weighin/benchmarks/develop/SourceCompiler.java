package dev.weighin.benchmarks.develop;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles all sources, each time: the servers are small, and a compiler in a process that runs
 * already is quick.
 *
 * <p>It writes beside the classes in use and replaces them only once everything compiles, so
 * whatever runs from them keeps running.
 *
 * @param application what is compiled
 * @param classes the directory for classes and resources; it belongs to this compiler
 */
record SourceCompiler(Application application, Path classes) {
  /** As the build compiles, without processors: those write files we would not know of. */
  private static final List<String> OPTIONS =
      List.of("-g", "-parameters", "-proc:none", "-Xlint:all,-processing,-serial,-classfile,-path");

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** Compile everything, and copy all resources. */
  Compilation compile() {
    Path fresh = classes.resolveSibling(classes.getFileName() + ".new");
    try {
      Directories.delete(fresh);
      Files.createDirectories(fresh);
      Compilation compilation = compileInto(fresh);
      if (compilation.succeeded()) {
        for (Path root : application.resources()) {
          Directories.copy(root, fresh);
        }
        Directories.delete(classes);
        Files.move(fresh, classes);
      }
      return compilation;
    } catch (IOException | UncheckedIOException e) {
      // Such as a file that goes while it is read: that it went is the next change.
      return new Compilation(false, List.of("cannot compile: " + e));
    }
  }

  private Compilation compileInto(Path fresh) throws IOException {
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files =
        JAVAC.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          JAVAC.getTask(
              said,
              files,
              null,
              options(fresh),
              null,
              files.getJavaFileObjectsFromPaths(javaFiles()));
      task.setLocale(Locale.ROOT);
      return new Compilation(task.call(), said.toString().lines().toList());
    }
  }

  private List<String> options(Path fresh) {
    String classPath =
        application.libraries().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    return Stream.concat(OPTIONS.stream(), Stream.of("-cp", classPath, "-d", fresh.toString()))
        .toList();
  }

  private List<Path> javaFiles() throws IOException {
    List<Path> files = new ArrayList<>(Directories.files(application.generated()));
    for (Path root : application.sources()) {
      files.addAll(Directories.files(root));
    }
    return files.stream().filter(file -> file.toString().endsWith(".java")).toList();
  }
}
