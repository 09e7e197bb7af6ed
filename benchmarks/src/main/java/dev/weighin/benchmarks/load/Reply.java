package dev.weighin.benchmarks.load;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the generator process answers to a specification. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
sealed interface Reply {

  /** The phase ran to its end. */
  record Measured(LoadResult result) implements Reply {}

  /** The phase could not be run. */
  record Failed(String reason) implements Reply {}
}
