package dev.weighin.contract.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class EquipmentTest {
  @TempDir private Path directory;

  @Test
  void a_server_that_is_not_asked_about_a_database_is_given_files_alone() {
    try (Equipment equipment = Equipment.withoutDatabase(directory)) {
      assertThat(equipment.environment()).containsOnlyKeys(StaticFiles.VARIABLE);
      assertThatThrownBy(equipment::database)
          .isInstanceOf(TestAbortedException.class)
          .hasMessageContaining("no database");
    }
  }
}
