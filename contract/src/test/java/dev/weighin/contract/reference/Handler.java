package dev.weighin.contract.reference;

/** Answers requests, from any number of threads. */
@FunctionalInterface
interface Handler {
  Reply answer(Ask ask);
}
