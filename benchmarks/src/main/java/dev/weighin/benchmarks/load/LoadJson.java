package dev.weighin.benchmarks.load;

import tools.jackson.databind.json.JsonMapper;

/** The one JSON mapper for specifications and results; one value is one line. */
final class LoadJson {
  static final JsonMapper MAPPER = JsonMapper.shared();

  private LoadJson() {}
}
