package dev.weighin.contract.suite;

/** One line of a header section. */
public record Header(String name, String value) {}
