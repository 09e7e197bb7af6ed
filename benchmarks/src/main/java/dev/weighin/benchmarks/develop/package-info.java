/**
 * A development mode for servers whose framework brings none: watch the sources, compile them when
 * one changes, start the server anew.
 *
 * <p>In comes a framework whose build is there, out comes a {@link
 * dev.weighin.benchmarks.develop.LiveServer}. Nothing is written into a module, so the build in its
 * {@code target} stays what it was.
 */
package dev.weighin.benchmarks.develop;
