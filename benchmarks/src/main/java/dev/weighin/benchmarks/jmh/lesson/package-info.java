/**
 * Lessons: how a measurement goes wrong, each in one file with a {@code baseline}, the {@code
 * wrong} and the {@code right} way.
 *
 * <p>{@code ./weigh lesson NAME} asks for a guess, runs the three, and compares. They are JMH
 * benchmarks like any other: {@code java -jar benchmarks/target/benchmarks.jar NagleStall} runs one
 * by hand. A test runs each briefly and checks that it still shows what it claims.
 */
package dev.weighin.benchmarks.jmh.lesson;
