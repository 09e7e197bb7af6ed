/**
 * Weighs servers against each other. A run reads from left to right through the packages, and each
 * imports only those before it:
 *
 * <ol>
 *   <li>{@code plan}: which arms, which requests, how fast, how often, in which order
 *   <li>{@code load}: an open-loop load generator in a process of its own
 *   <li>{@code measure}: one trial of one arm in a fresh server process
 *   <li>{@code results}: the file every finished trial is appended to
 *   <li>{@code analyse}: what the trials show, as a pure function of the file
 *   <li>{@code report}: the same in a table and on a page
 *   <li>{@code cli}: the commands above them all; {@code jmh} is a leaf beside them
 * </ol>
 *
 * <p>{@link dev.weighin.benchmarks.WeighRun} is the run itself and reads like this list.
 */
package dev.weighin.benchmarks;
