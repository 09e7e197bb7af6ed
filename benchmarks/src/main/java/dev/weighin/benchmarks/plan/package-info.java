/**
 * Says what will be weighed before anything runs: which arms, with which requests, how fast, how
 * often, and in which order.
 *
 * <p>Start with {@link dev.weighin.benchmarks.plan.RunPlan}.
 */
package dev.weighin.benchmarks.plan;
