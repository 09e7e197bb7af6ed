package dev.weighin.core;

/**
 * One broken rule.
 *
 * @param field the parameter or the member of the body that broke it
 * @param message what is asked of it, for a human reader
 */
public record Violation(String field, String message) {}
