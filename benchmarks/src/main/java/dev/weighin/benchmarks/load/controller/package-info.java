/**
 * Lets a controller of Hyperfoil make the load, with agents on as many machines as it has.
 *
 * <p>Start with {@link dev.weighin.benchmarks.load.controller.ControllerRun}. What comes back is a
 * {@link dev.weighin.benchmarks.load.LoadResult} like that of the generator on this machine, less
 * what Hyperfoil does not tell.
 */
package dev.weighin.benchmarks.load.controller;
