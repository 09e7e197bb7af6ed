package dev.weighin.contract.suite;

import java.util.Optional;
import org.opentest4j.TestAbortedException;

/**
 * Something a case needs, or the reason why there is none.
 *
 * @param thing what is needed
 * @param whyNot why there is none; empty if there is one
 */
record Provision<T>(Optional<T> thing, String whyNot) {

  static <T> Provision<T> of(T thing) {
    return new Provision<>(Optional.of(thing), "");
  }

  static <T> Provision<T> missing(String whyNot) {
    return new Provision<>(Optional.empty(), whyNot);
  }

  /**
   * The thing.
   *
   * @throws TestAbortedException with the reason, if there is none
   */
  T orLeaveOut() {
    return thing.orElseThrow(() -> new TestAbortedException(whyNot));
  }
}
