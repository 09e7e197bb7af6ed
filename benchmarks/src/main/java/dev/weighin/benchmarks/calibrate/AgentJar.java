package dev.weighin.benchmarks.calibrate;

import dev.weighin.benchmarks.calibrate.agent.InjectionAgent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * The agent in a jar of its own, so that nothing else of Weigh-in gets onto the class path of the
 * server.
 */
final class AgentJar {
  private static final String NAME = "injection.jar";

  private static final List<String> CLASSES =
      List.of("InjectionAgent", "Injection", "InjectedWork", "Weaver", "CallAtStart");

  private AgentJar() {}

  /** Write it into a directory, with the directories above it. */
  static Path write(Path directory) {
    Path jar = directory.resolve(NAME).toAbsolutePath();
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", InjectionAgent.class.getName());
    try {
      Files.createDirectories(directory);
      try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
        for (String name : CLASSES) {
          add(output, name + ".class");
        }
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + jar, e);
    }
  }

  private static void add(JarOutputStream jar, String file) throws IOException {
    String packagePath = InjectionAgent.class.getPackageName().replace('.', '/');
    jar.putNextEntry(new JarEntry(packagePath + "/" + file));
    try (InputStream bytes = InjectionAgent.class.getResourceAsStream(file)) {
      bytes.transferTo(jar);
    }
    jar.closeEntry();
  }
}
