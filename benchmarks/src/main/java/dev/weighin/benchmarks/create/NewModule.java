package dev.weighin.benchmarks.create;

import dev.weighin.contract.launch.FrameworkFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * A module for one more framework: it builds, starts and keeps the first clause.
 *
 * @param root the directory of the workspace
 * @param id the name of the module, such as {@code hello-mine}
 */
public record NewModule(Path root, String id) {
  private static final Pattern MODULE = Pattern.compile("( *)<module>(.+)</module>");

  /**
   * Think of a module; nothing is written yet.
   *
   * @throws InvalidModuleException if it cannot be called that, or something is there already
   */
  public NewModule {
    if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || !SourceVersion.isName(packageName(id))) {
      throw new InvalidModuleException(
          "NAME must be of lower-case words and digits with dashes between, such as hello-mine, and"
              + " no word of Java; it is '%s'".formatted(id));
    }
    if (Files.exists(root.resolve(id))) {
      throw new InvalidModuleException(root.resolve(id) + " is there already; take another NAME");
    }
  }

  /**
   * Write its files and name it in the root's {@code pom.xml}.
   *
   * @return the files, relative to the root
   * @throws InvalidModuleException if the root's {@code pom.xml} names no framework's module
   */
  public List<Path> create() {
    try {
      Path rootPom = root.resolve("pom.xml");
      List<String> pom = withModule(Files.readAllLines(rootPom));
      List<Path> written = new ArrayList<>();
      for (Map.Entry<Path, String> file : files().entrySet()) {
        Path path = root.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, filled(file.getValue()));
        written.add(file.getKey());
      }
      Files.write(rootPom, pom);
      written.add(Path.of("pom.xml"));
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + id, e);
    }
  }

  /** Each with the template it is made from. */
  private Map<Path, String> files() {
    Path module = Path.of(id);
    Path sources = module.resolve("src/main/java").resolve(packageName(id).replace('.', '/'));
    Map<Path, String> files = new LinkedHashMap<>();
    files.put(module.resolve("pom.xml"), "pom.xml.template");
    files.put(module.resolve(FrameworkFile.NAME), "framework.yaml.template");
    files.put(module.resolve("README.md"), "README.md.template");
    files.put(sources.resolve("Main.java"), "Main.java.template");
    return files;
  }

  private String filled(String template) throws IOException {
    try (InputStream text = NewModule.class.getResourceAsStream(template)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@id@", id)
          .replace("@package@", packageName(id));
    }
  }

  /** Behind the modules of the other frameworks. */
  private List<String> withModule(List<String> pom) {
    List<String> lines = new ArrayList<>(pom);
    for (int last = lines.size() - 1; last >= 0; last--) {
      Matcher line = MODULE.matcher(lines.get(last));
      if (line.matches() && Files.exists(root.resolve(line.group(2)).resolve(FrameworkFile.NAME))) {
        lines.add(last + 1, line.group(1) + "<module>" + id + "</module>");
        return lines;
      }
    }
    throw new InvalidModuleException(
        root.resolve("pom.xml") + " names no module with a " + FrameworkFile.NAME);
  }

  private static String packageName(String id) {
    return "dev.weighin.hello." + id.replaceFirst("^hello-", "").replace("-", "");
  }
}
