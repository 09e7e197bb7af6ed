/** Units, and the only place where figures are rounded: on the way out to a reader. */
package dev.weighin.benchmarks.quantity;
