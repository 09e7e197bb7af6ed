package dev.weighin.contract.suite;

/** A request and its answer. */
public record Exchange(Request request, Answer answer) {}
