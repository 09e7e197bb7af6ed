package dev.weighin.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weighin.contract.launch.AotCache;
import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.FrameworkFile;
import dev.weighin.contract.launch.LaunchFailedException;
import dev.weighin.contract.launch.RunningServer;
import dev.weighin.contract.launch.ServerLauncher;
import dev.weighin.contract.launch.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with an AOT cache starts from the right one, or not at all. */
class AotCacheIT {
  @TempDir private Path directory;
  private Framework framework;

  /** A copy of a real one, to be changed. */
  @BeforeEach
  void a_built_framework() throws IOException {
    Framework original = Workspace.around(Path.of("")).framework("hello-jdk");
    copy(original.directory(), Path.of(FrameworkFile.NAME));
    for (Path shipped : original.ships()) {
      copy(original.directory(), shipped);
    }
    framework = FrameworkFile.read(directory);
  }

  @Test
  void it_is_made_once_used_and_refused_when_it_is_damaged() throws Exception {
    AotCache cache = AotCache.of(framework, "default+aot");
    assertThat(cache.isMade()).isFalse();

    try (RunningServer server = launcher("default+aot").start()) {
      cache.requireUsedBy(server);
    }
    FileTime made = Files.getLastModifiedTime(cache.file());
    try (RunningServer server = launcher("default+aot").start()) {
      cache.requireUsedBy(server);
    }
    assertThat(Files.getLastModifiedTime(cache.file())).isEqualTo(made);
    try (RunningServer server = launcher("default+aot").forAMoment().start()) {
      cache.requireUsedBy(server);
    }

    try (RunningServer server = launcher("default").start()) {
      Files.deleteIfExists(directory.resolve("server.log.aot"));
      assertThatExceptionOfType(LaunchFailedException.class)
          .isThrownBy(() -> cache.requireUsedBy(server))
          .withMessageContaining("AOT cache");
    }

    Files.writeString(cache.file(), "no cache");
    assertThatExceptionOfType(LaunchFailedException.class)
        .isThrownBy(() -> launcher("default+aot").start())
        .withMessageContaining("Unable to use AOT cache");
  }

  @Test
  void another_build_runtime_flag_or_time_asks_for_another_one() throws IOException {
    Path before = AotCache.of(framework, "default+aot").file();

    assertThat(AotCache.of(framework, "default+aot").file()).isEqualTo(before);
    assertThat(AotCache.of(framework, "pool+aot").file()).isNotEqualTo(before);
    assertThat(AotCache.of(framework, "default+aot+compact-headers").file()).isNotEqualTo(before);

    Path jar = directory.resolve("target/hello-jdk.jar");
    Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
    Path afterTouch = AotCache.of(framework, "default+aot").file();
    assertThat(afterTouch).isNotEqualTo(before);

    byte[] bytes = Files.readAllBytes(jar);
    bytes[bytes.length - 1] ^= 1;
    Files.write(jar, bytes);
    assertThat(AotCache.of(framework, "default+aot").file()).isNotIn(List.of(before, afterTouch));
  }

  private ServerLauncher launcher(String variant) {
    return ServerLauncher.of(framework, variant, directory.resolve("server.log"));
  }

  private void copy(Path from, Path name) throws IOException {
    try (Stream<Path> files = Files.walk(from.resolve(name))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = directory.resolve(from.relativize(file));
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
  }
}
