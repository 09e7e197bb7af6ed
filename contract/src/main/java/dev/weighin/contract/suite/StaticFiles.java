package dev.weighin.contract.suite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;

/**
 * Files in a folder that a server serves, and one beside it that nobody may see. Their names start
 * with {@code weigh-in-}, so that they harm no others; all are removed in the end.
 */
public final class StaticFiles implements AutoCloseable {
  /** The variable that names the folder. */
  public static final String VARIABLE = "STATIC_DIR";

  /** The name of the file beside the folder. */
  public static final String SECRET = "weigh-in-secret.txt";

  /** What stands in the file beside the folder. */
  public static final String SECRET_TEXT = "Nobody may see this.";

  /** The name of a link, in the folder, to the file beside it. */
  public static final String LINK = "weigh-in-link.txt";

  /** The name of a link, in the folder, to the directory around it. */
  public static final String LINK_TO_DIRECTORY = "weigh-in-link";

  /** The name of a folder in the folder. */
  public static final String SUBFOLDER = "weigh-in-folder";

  /** The name of the file that is written again. */
  public static final String CHANGING = "weigh-in-changing.txt";

  /** The files with each type there is, the large one last. */
  public static final List<String> TYPED =
      List.of(
          "weigh-in-page.html",
          "weigh-in-style.css",
          "weigh-in-script.js",
          "weigh-in-data.json",
          "weigh-in-image.svg",
          "weigh-in-image.png",
          "weigh-in-text.txt",
          "weigh-in-Large File.txt");

  private static final int MANY_LINES = 2_000;

  private final Path folder;

  private StaticFiles(Path folder) {
    this.folder = folder;
  }

  /** Put the files into a folder, which is made if it is not there. */
  static StaticFiles in(Path folder) throws IOException {
    StaticFiles files = new StaticFiles(Files.createDirectories(folder).toRealPath());
    files.close();
    files.write();
    return files;
  }

  /** The folder, without symbolic links. */
  public Path folder() {
    return folder;
  }

  /** What stands in one of the files. */
  public byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name));
  }

  /**
   * Write the changing file again: as many bytes as before, but others. Its time moves by two
   * seconds, because servers may look no closer than whole seconds.
   */
  public void change() throws IOException {
    Path file = folder.resolve(CHANGING);
    FileTime before = Files.getLastModifiedTime(file);
    String text = Files.readString(file).equals("one") ? "two" : "one";
    Path written = Files.writeString(folder.resolve("weigh-in-next.txt"), text);
    Files.setLastModifiedTime(
        written, FileTime.from(before.toInstant().plus(Duration.ofSeconds(2))));
    Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() {
    try {
      for (String name : TYPED) {
        Files.deleteIfExists(folder.resolve(name));
      }
      for (String name : List.of(CHANGING, LINK, LINK_TO_DIRECTORY)) {
        Files.deleteIfExists(folder.resolve(name));
      }
      Files.deleteIfExists(folder.resolve(SUBFOLDER).resolve("weigh-in-page.html"));
      Files.deleteIfExists(folder.resolve(SUBFOLDER));
      Files.deleteIfExists(secret());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove the files in " + folder, e);
    }
  }

  private void write() throws IOException {
    String page = "<!doctype html><title>Hello</title><p>Jürgen says hello.</p>\n";
    put("weigh-in-page.html", page);
    put("weigh-in-style.css", "p { color: teal }\n");
    put("weigh-in-script.js", "console.log('hello');\n");
    put("weigh-in-data.json", "{\"hello\": \"world\"}\n");
    put(
        "weigh-in-image.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>\n");
    Files.write(folder.resolve("weigh-in-image.png"), png());
    put("weigh-in-text.txt", "Hello, Jürgen!\n");
    put("weigh-in-Large File.txt", "A line that is worth packing.\n".repeat(MANY_LINES));
    put(CHANGING, "one");
    Files.createDirectories(folder.resolve(SUBFOLDER));
    put(SUBFOLDER + "/weigh-in-page.html", page);
    Files.writeString(secret(), SECRET_TEXT);
    Files.createSymbolicLink(folder.resolve(LINK), secret());
    Files.createSymbolicLink(folder.resolve(LINK_TO_DIRECTORY), folder.getParent());
  }

  private Path secret() {
    return folder.resolveSibling(SECRET);
  }

  private void put(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** Bytes that start like an image and are no text, a zero and all others among them. */
  private static byte[] png() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
    for (int value = 0; value < 256; value++) {
      bytes.write(value);
    }
    return bytes.toByteArray();
  }
}
