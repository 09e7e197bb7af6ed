package dev.weighin.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class LoadedClassesTest {

  @Test
  void a_jvm_counts_its_classes_as_its_own_bean_does() {
    LoadedClasses.of(ProcessHandle.current().pid());
    long before = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();

    LoadedClasses classes = LoadedClasses.of(ProcessHandle.current().pid());

    long after = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
    assertThat(classes.all()).isBetween(before, after);
    assertThat(classes.fromArchive()).isBetween(300L, classes.all());
  }

  @Test
  void a_process_that_is_no_jvm_has_none() throws Exception {
    Process sleep = new ProcessBuilder("sleep", "60").start();
    try {
      assertThat(LoadedClasses.of(sleep.pid())).isNull();
    } finally {
      sleep.destroyForcibly();
    }
  }

  @Test
  void what_is_in_another_form_is_not_read() {
    assertThatIOException().isThrownBy(() -> LoadedClasses.of(ByteBuffer.allocate(8)));
    assertThatIOException().isThrownBy(() -> LoadedClasses.of(ByteBuffer.allocate(64)));
  }
}
