package dev.weighin.contract.suite;

import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

class RehearsalTest {

  @Test
  void goes_to_its_end() {
    assertThatNoException().isThrownBy(Rehearsal::perform);
  }
}
