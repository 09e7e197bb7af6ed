package dev.weighin.contract.reference;

import java.util.function.UnaryOperator;

/** One way of being wrong. */
public enum Fault {
  STALE_DATE(handler -> ask -> handler.answer(ask).with("Date", "Sun, 22 Nov 2026 12:00:00 GMT"));

  private final UnaryOperator<Handler> change;

  Fault(UnaryOperator<Handler> change) {
    this.change = change;
  }

  Handler around(Handler handler) {
    return change.apply(handler);
  }
}
