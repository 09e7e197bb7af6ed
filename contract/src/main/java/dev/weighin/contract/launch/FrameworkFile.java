package dev.weighin.contract.launch;

import dev.weighin.contract.launch.Framework.Build;
import dev.weighin.contract.launch.Framework.Fact;
import dev.weighin.contract.launch.Framework.Knob;
import dev.weighin.contract.launch.Framework.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code framework.yaml}. */
public final class FrameworkFile {
  /** The file that makes a directory a framework. */
  public static final String NAME = "framework.yaml";

  private static final long MAX_BYTES = 64 * 1024;
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private FrameworkFile() {}

  /**
   * Read the description in a directory.
   *
   * @throws InvalidFrameworkException naming the file and the key that is wrong
   */
  public static Framework read(Path directory) {
    Path file = directory.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      throw new InvalidFrameworkException("there is no " + file);
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new InvalidFrameworkException(file + " is larger than 64 KiB");
      }
      return YAML.readValue(Files.readString(file), Content.class)
          .toFramework(directory.toAbsolutePath().normalize());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    } catch (JacksonException e) {
      throw new InvalidFrameworkException(file + ": " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      throw new InvalidFrameworkException(file + ": " + e.getMessage());
    }
  }

  /** The keys of the file, before they are checked. */
  record Content(
      String id,
      String name,
      String description,
      List<String> start,
      List<String> dev,
      List<String> ships,
      BuildContent aot,
      Map<String, VariantContent> variants,
      Map<String, String> leavesOut,
      Map<String, String> links,
      String shares,
      Map<String, FactContent> facts) {

    Framework toFramework(Path directory) {
      if (!required(id, "id").matches("[a-z0-9][a-z0-9-]{0,39}")) {
        throw new IllegalArgumentException(
            "'id' must be 1 to 40 of a-z, 0-9 and '-', but is '" + id + "'");
      }
      if (!required(variants, "variants").containsKey(Framework.DEFAULT_VARIANT)) {
        throw new IllegalArgumentException("'variants' must have one named 'default'");
      }
      if (required(ships, "ships").isEmpty()) {
        throw new IllegalArgumentException("'ships' must not be empty");
      }
      if (required(start, "start").isEmpty()) {
        throw new IllegalArgumentException("'start' must not be empty");
      }
      requireWhatIsShared(start, "start");
      return new Framework(
          id,
          required(name, "name"),
          Objects.requireNonNullElse(description, ""),
          directory,
          start,
          Objects.requireNonNullElse(dev, List.of()),
          ships.stream().map(Path::of).toList(),
          Optional.ofNullable(aot).map(BuildContent::toBuild),
          variants.entrySet().stream()
              .collect(
                  Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toVariant(e.getKey()))),
          reasons(Objects.requireNonNullElse(leavesOut, Map.of())),
          Objects.requireNonNullElse(links, Map.of()),
          Optional.ofNullable(shares).map(Path::of),
          Objects.requireNonNullElse(facts, Map.<String, FactContent>of()).entrySet().stream()
              .map(fact -> fact.getValue().toFact(fact.getKey()))
              .toList());
    }

    private static Map<String, String> reasons(Map<String, String> leavesOut) {
      leavesOut.forEach(
          (clause, reason) -> {
            if (reason == null || reason.isBlank()) {
              throw new IllegalArgumentException("'leavesOut' must say why " + clause + " is");
            }
          });
      return leavesOut;
    }

    private static void requireWhatIsShared(List<String> words, String key) {
      List<String> wrong = words.stream().filter(JavaRuntime::breaksWhatIsShared).toList();
      if (!wrong.isEmpty()) {
        throw new IllegalArgumentException(
            "'%s' must leave %s alone: all servers share %s"
                .formatted(key, wrong, JavaRuntime.SHARED_FLAGS));
      }
    }

    private static <T> T required(T value, String key) {
      if (value == null) {
        throw new IllegalArgumentException("'" + key + "' is missing");
      }
      return value;
    }
  }

  /** The keys of the build for AOT caches. */
  record BuildContent(List<String> start, List<String> ships) {
    Build toBuild() {
      Content.requireWhatIsShared(Content.required(start, "aot.start"), "aot.start");
      return new Build(start, Content.required(ships, "aot.ships").stream().map(Path::of).toList());
    }
  }

  /** The keys of one variant. */
  record VariantContent(
      String description, String threadModel, List<String> jvm, Map<String, KnobContent> knobs) {
    Variant toVariant(String name) {
      List<Knob> turned =
          Objects.requireNonNullElse(knobs, Map.<String, KnobContent>of()).entrySet().stream()
              .map(knob -> knob.getValue().toKnob(knob.getKey()))
              .toList();
      List<String> flags =
          Stream.concat(
                  Objects.requireNonNullElse(jvm, List.<String>of()).stream(),
                  turned.stream().flatMap(knob -> knob.jvm().stream()))
              .toList();
      Content.requireWhatIsShared(flags, "jvm");
      return new Variant(
          name,
          Objects.requireNonNullElse(description, ""),
          Objects.requireNonNullElse(threadModel, "unknown"),
          flags,
          turned);
    }
  }

  /** The keys of one knob. */
  record KnobContent(String reason, List<String> jvm) {
    Knob toKnob(String name) {
      if (!name.matches("[a-z0-9][a-z0-9-]{0,39}")) {
        throw new IllegalArgumentException(
            "a knob must be called by 1 to 40 of a-z, 0-9 and '-', but is '" + name + "'");
      }
      return new Knob(
          name,
          Content.required(reason, "knobs." + name + ".reason"),
          Content.required(jvm, "knobs." + name + ".jvm"));
    }
  }

  /** The keys of one fact. */
  record FactContent(String says, String source, String seen) {
    Fact toFact(String topic) {
      String key = "facts." + topic;
      try {
        return new Fact(
            topic,
            Content.required(says, key + ".says"),
            URI.create(Content.required(source, key + ".source")),
            LocalDate.parse(Content.required(seen, key + ".seen")));
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(
            "'" + key + ".seen' must be a day such as 2026-11-22, but is '" + seen + "'", e);
      }
    }
  }
}
