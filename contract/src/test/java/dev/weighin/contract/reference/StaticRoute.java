package dev.weighin.contract.reference;

import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.StaticFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The route that serves a folder. */
record StaticRoute(Optional<StaticFolder> folder) {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html",
          "css", "text/css",
          "js", "text/javascript",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "txt", "text/plain; charset=utf-8");

  Reply answer(Call call) {
    Path file =
        folder
            .flatMap(found -> found.file(call.decoded("file")))
            .orElseThrow(() -> new RefusedException(ProblemType.NO_ROW, "There is no such file."));
    try {
      String tag = StaticFolder.entityTag(file);
      return StaticFolder.matches(call.ask().headers().getFirst("If-None-Match"), tag)
          ? Reply.empty(304).with("ETag", tag)
          : new Reply(
              200, Map.of("Content-Type", type(file), "ETag", tag), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(Path file) {
    String name = file.getFileName().toString();
    return TYPES.getOrDefault(
        name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
  }
}
