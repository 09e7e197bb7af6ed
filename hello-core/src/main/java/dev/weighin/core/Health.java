package dev.weighin.core;

/**
 * The body of the health routes.
 *
 * @param status {@code UP} or {@code DOWN}
 */
public record Health(String status) {
  public static final Health UP = new Health("UP");
  public static final Health DOWN = new Health("DOWN");
}
