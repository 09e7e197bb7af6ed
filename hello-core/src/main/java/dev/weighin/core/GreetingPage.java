package dev.weighin.core;

import java.util.List;

/**
 * The body of {@code GET /greetings}.
 *
 * @param items the greetings of this page, by ascending id
 * @param next the {@code after} that asks for the following page; null on the last page
 */
public record GreetingPage(List<Greeting> items, Long next) {}
