import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks that every Java file of the workspace is formatted, or formats it. Runs on the JDK of the toolchain, because
 * the formatter reads Java only up to the version it runs on, and Maven may run on an older one.
 */
final class Format {
  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]);
    boolean write = arguments[1].equals("write");
    List<Path> unformatted =
        sources(root).parallelStream().filter(file -> !isFormatted(file, write)).map(root::relativize).toList();
    if (!unformatted.isEmpty() && !write) {
      System.err.println("not formatted, run ./mvnw -N initialize -Dformat=write:");
      unformatted.forEach(file -> System.err.println("  " + file));
      System.exit(1);
    }
  }

  /** Whether a file was formatted; if not, and if that is wanted, it is now. */
  private static boolean isFormatted(Path file, boolean write) {
    try {
      String source = Files.readString(file);
      String formatted =
          new Formatter()
              .formatSource(
                  ImportOrderer.reorderImports(
                      RemoveUnusedImports.removeUnusedImports(source), Style.GOOGLE));
      if (write && !formatted.equals(source)) {
        Files.writeString(file, formatted);
      }
      return formatted.equals(source);
    } catch (FormatterException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> sources(Path root) throws Exception {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> modules = Files.list(root)) {
      for (Path sources : modules.map(module -> module.resolve("src")).toList()) {
        if (Files.isDirectory(sources)) {
          try (Stream<Path> all = Files.walk(sources)) {
            all.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
          }
        }
      }
    }
    return files;
  }
}
