package dev.weighin.benchmarks.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.FrameworkFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillOfMaterialsTest {
  private static final String BILL =
      """
      {"metadata": {"component": {"bom-ref": "pkg:maven/dev.weighin/mine@1"}},
       "components": [
        {"bom-ref": "json", "group": "org.json", "name": "json", "version": "2.0",
         "licenses": [{"license": {"id": "Apache-2.0"}}]},
        {"bom-ref": "json-api", "group": "org.json", "name": "api", "version": "2.0",
         "licenses": [{"license": {"name": "The other one"}}]},
        {"bom-ref": "native", "group": "io.net", "name": "native", "version": "4"},
        {"bom-ref": "log", "group": "org.log", "name": "log", "version": "1"},
        {"bom-ref": "absent", "group": "org.log", "name": "absent", "version": "1"},
        {"bom-ref": "pkg:maven/dev.weighin/core@1", "group": "dev.weighin", "name": "core", "version": "1"}],
       "dependencies": [
        {"ref": "pkg:maven/dev.weighin/mine@1", "dependsOn": ["json", "absent", "pkg:maven/dev.weighin/core@1"]},
        {"ref": "pkg:maven/dev.weighin/core@1", "dependsOn": ["log"]},
        {"ref": "json", "dependsOn": ["json-api", "native"]}]}
      """;

  @TempDir private Path directory;
  private Framework framework;

  @BeforeEach
  void a_built_framework() throws IOException {
    Files.writeString(
        directory.resolve(FrameworkFile.NAME),
        """
        id: mine
        name: Mine
        start: ["true"]
        ships: [target/app.jar, target/lib]
        variants: {default: {}}
        """);
    Files.createDirectories(directory.resolve("target/lib"));
    for (String jar :
        List.of(
            "app",
            "lib/json-2.0",
            "lib/org.json.api-2.0",
            "lib/native-4-linux",
            "lib/log-1",
            "lib/core-1")) {
      Files.writeString(directory.resolve("target/" + jar + ".jar"), "");
    }
    framework = FrameworkFile.read(directory);
  }

  @Test
  void libraries_are_those_of_the_bill_that_ship_and_direct_if_the_server_or_shared_code_asks()
      throws IOException {
    Files.writeString(directory.resolve(BillOfMaterials.FILE), BILL);

    assertThat(BillOfMaterials.libraries(framework).orElseThrow())
        .containsExactly(
            new Library("io.net", "native", "4", false, null),
            new Library("org.json", "api", "2.0", false, "The other one"),
            new Library("org.json", "json", "2.0", true, "Apache-2.0"),
            new Library("org.log", "log", "1", true, null));
  }

  @Test
  void a_build_that_writes_no_bill_is_not_said_to_have_no_libraries() {
    assertThat(BillOfMaterials.libraries(framework)).isEmpty();
  }

  @Test
  void a_bill_from_before_the_last_change_of_the_build_says_nothing() throws IOException {
    Path bill = Files.writeString(directory.resolve(BillOfMaterials.FILE), BILL);
    Path pom = Files.writeString(directory.resolve("pom.xml"), "");

    Files.setLastModifiedTime(pom, FileTime.fromMillis(1_000));
    Files.setLastModifiedTime(bill, FileTime.fromMillis(2_000));
    assertThat(BillOfMaterials.libraries(framework)).isPresent();

    Files.setLastModifiedTime(pom, FileTime.fromMillis(3_000));
    assertThat(BillOfMaterials.libraries(framework)).isEmpty();
  }

  @Test
  void a_bill_that_cannot_be_read_is_named() throws IOException {
    Files.writeString(directory.resolve(BillOfMaterials.FILE), "{");

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> BillOfMaterials.libraries(framework))
        .withMessageContaining("bom.json");
  }
}
