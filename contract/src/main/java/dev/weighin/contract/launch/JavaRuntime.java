package dev.weighin.contract.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Java runtime and the flags that every server shares, so that none has an edge. */
public final class JavaRuntime {
  /** The heap of every server, all of it committed from the start. */
  public static final int HEAP_MEBIBYTES = 256;

  /**
   * One heap, one collector for all. Serial is what a JVM picks by itself on one core; naming it
   * keeps larger machines comparable.
   */
  public static final List<String> SHARED_FLAGS =
      Stream.concat(
              heap(HEAP_MEBIBYTES).stream(), Stream.of("-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"))
          .toList();

  /** Flags about what all share: heap, collector, processors, encoding, or a file full of flags. */
  private static final Pattern ABOUT_WHAT_IS_SHARED =
      Pattern.compile(
          "-X(?:ms|mx|mn|int|comp).*|-XX:[+-]Use\\w*GC|-XX:\\w*(?:Heap|RAM|NewSize)\\w*=.*"
              + "|-XX:ActiveProcessorCount=.*|-Dfile\\.encoding=.*|-XX:(?:Flags|VMOptionsFile)=.*");

  /** Environment variables that would change every Java child behind our back. */
  public static final List<String> UNWANTED_VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH");

  /** The word of a command line that stands for the runtime and its flags. */
  public static final String PLACEHOLDER = "{java}";

  /** For a process that ends soon: the second compiler would only take the core from it. */
  static final String COMPILE_QUICKLY = "-XX:TieredStopAtLevel=1";

  private JavaRuntime() {}

  /** The flags for a heap of that many MiB, all of it committed from the start. */
  public static List<String> heap(int mebibytes) {
    return List.of("-Xms" + mebibytes + "m", "-Xmx" + mebibytes + "m");
  }

  /** The {@code java} that runs this process, and runs the servers too. */
  public static Path executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** Whether a word of a command line would give one server other terms than all the others. */
  static boolean breaksWhatIsShared(String word) {
    return ABOUT_WHAT_IS_SHARED.matcher(word).matches();
  }

  /** The command line of a framework's variant, with <code>{java}</code> filled in. */
  static List<String> commandLine(Framework framework, Framework.Variant variant) {
    return commandLine(framework, variant, List.of());
  }

  /** The same with more flags, which win over those before them. */
  static List<String> commandLine(
      Framework framework, Framework.Variant variant, List<String> more) {
    List<String> command = new ArrayList<>();
    for (String word : framework.start()) {
      if (word.equals(PLACEHOLDER)) {
        command.add(executable().toString());
        command.addAll(SHARED_FLAGS);
        command.addAll(variant.jvm());
        command.addAll(more);
      } else {
        command.add(word);
      }
    }
    return List.copyOf(command);
  }
}
