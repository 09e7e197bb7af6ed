/**
 * Shows an analysis: as a table for a terminal, and as one self-contained page.
 *
 * <p>Nothing is computed here, only arranged, rounded and escaped.
 */
package dev.weighin.benchmarks.report;
