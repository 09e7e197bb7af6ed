package dev.weighin.benchmarks.results;

/**
 * The place of one trial in a run.
 *
 * @param block the block, from 1 on
 * @param attempt 1, or more where the block is repeated
 * @param position the place in the block, from 1 on
 * @param arm the label of the arm
 */
public record Slot(int block, int attempt, int position, String arm) {}
