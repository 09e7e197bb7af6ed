package dev.weighin.benchmarks.code;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The files below a directory, read once and counted in parts. */
final class Sources {
  private final Map<String, FileContent> files;

  private Sources(Map<String, FileContent> files) {
    this.files = files;
  }

  /** Read every source file below a directory. */
  static Sources below(Path directory) {
    Map<String, FileContent> files = new TreeMap<>();
    List<Path> all = TaggedSources.files(directory);
    List<Path> java = all.stream().filter(file -> file.toString().endsWith(".java")).toList();
    parse(java).forEach((file, content) -> files.put(name(directory, file), content));
    for (Path file : all) {
      boolean properties = file.toString().endsWith(".properties");
      files.computeIfAbsent(
          name(directory, file), _ -> FileContent.ofText(TaggedSources.lines(file), properties));
    }
    return new Sources(files);
  }

  /** All there is. */
  Amount all() {
    return amount(files.keySet(), file -> _ -> true);
  }

  /** What stands in these regions; a line in two of them counts once. */
  Amount in(List<Region> regions) {
    Map<String, Set<Integer>> lines =
        regions.stream()
            .collect(
                Collectors.toMap(
                    Region::file, Sources::numbers, (a, b) -> union(a, b), TreeMap::new));
    return amount(lines.keySet(), file -> lines.get(file)::contains);
  }

  /** The names imported from frameworks and libraries, sorted. */
  List<String> symbols() {
    return files.values().stream()
        .flatMap(content -> content.symbols().stream())
        .map(FileContent.Symbol::name)
        .distinct()
        .sorted()
        .toList();
  }

  /** What stands in one file. */
  FileContent content(String file) {
    return files.get(file);
  }

  private interface Part {
    IntPredicate of(String file);
  }

  private Amount amount(Collection<String> names, Part part) {
    int lines = 0;
    int annotations = 0;
    int keys = 0;
    Set<String> symbols = new TreeSet<>();
    for (String name : names) {
      FileContent content = files.get(name);
      IntPredicate counts = part.of(name);
      lines += count(content.lines(), counts);
      annotations += count(content.annotations(), counts);
      keys += count(content.keys(), counts);
      content.symbols().stream()
          .filter(symbol -> counts.test(symbol.line()))
          .forEach(symbol -> symbols.add(symbol.name()));
    }
    return new Amount(names.size(), lines, annotations, keys, symbols.size());
  }

  private static int count(Collection<Integer> lines, IntPredicate counts) {
    return (int) lines.stream().filter(counts::test).count();
  }

  private static Set<Integer> numbers(Region region) {
    return IntStream.rangeClosed(region.firstLine(), region.lastLine())
        .boxed()
        .collect(Collectors.toSet());
  }

  private static Set<Integer> union(Set<Integer> a, Set<Integer> b) {
    Set<Integer> both = new HashSet<>(a);
    both.addAll(b);
    return both;
  }

  private static String name(Path directory, Path file) {
    return directory.relativize(file).toString();
  }

  private static Map<Path, FileContent> parse(List<Path> java) {
    if (java.isEmpty()) {
      return Map.of();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  // What does not parse is the build's to complain about.
                  _ -> {},
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjects(java.toArray(Path[]::new)));
      Map<Path, FileContent> contents = new TreeMap<>();
      for (CompilationUnitTree unit : task.parse()) {
        contents.put(Path.of(unit.getSourceFile().toUri()), JavaFile.read(unit, task));
      }
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot parse " + java, e);
    }
  }
}
