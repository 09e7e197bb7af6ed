package dev.weighin.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The languages a greeting can be stored in. */
public enum Language {
  DE("Hallo, %s!"),
  EN("Hello, %s!"),
  ES("¡Hola, %s!"),
  FR("Bonjour, %s !"),
  TR("Merhaba, %s!");

  /** The codes of all languages, for messages. */
  public static final String CODES =
      Arrays.stream(values()).map(Language::code).collect(Collectors.joining(", "));

  private final String pattern;

  Language(String pattern) {
    this.pattern = pattern;
  }

  /** The ISO 639-1 code, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Greet one name in this language. */
  public String greet(String name) {
    return pattern.formatted(name);
  }

  /** The language with that lower-case code, if it is one of ours. */
  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(language -> language.code().equals(code)).findFirst();
  }
}
