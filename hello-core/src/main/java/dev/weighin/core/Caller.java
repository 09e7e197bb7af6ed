package dev.weighin.core;

/**
 * The body of {@code GET /secure/me}.
 *
 * @param subject whose token it was
 */
public record Caller(String subject) {}
