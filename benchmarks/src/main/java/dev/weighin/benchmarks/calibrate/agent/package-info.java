/**
 * Runs inside a server that is to be slowed down by a known amount; needs nothing but the JDK.
 *
 * <p>{@link dev.weighin.benchmarks.calibrate.agent.InjectionAgent} weaves one call into the
 * server's handler before its class is loaded; the module the server comes from is left alone.
 */
package dev.weighin.benchmarks.calibrate.agent;
