package dev.weighin.benchmarks.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Swagger UI, from the jar it is published in. */
final class SwaggerUi {
  private static final String VERSION = "5.34.1";
  private static final String JAR = "META-INF/resources/webjars/swagger-ui/" + VERSION + "/";
  private static final String OURS = "dev/weighin/benchmarks/page/";

  private SwaggerUi() {}

  /** What the page needs of it, by path. */
  static Map<String, String> resources() {
    Map<String, String> byPath = new HashMap<>();
    byPath.put("/openapi/", OURS + "openapi.html");
    byPath.put("/openapi/openapi.js", OURS + "openapi.js");
    for (String name :
        List.of("swagger-ui.css", "index.css", "swagger-ui-bundle.js", "favicon-32x32.png")) {
      byPath.put("/openapi/" + name, JAR + name);
    }
    return Map.copyOf(byPath);
  }
}
