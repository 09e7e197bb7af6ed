/**
 * What a server's source code says: which lines answer which clause.
 *
 * <p>Sources mark them with comments, {@code tag::C5[]} before and {@code end::C5[]} after, as
 * Asciidoctor does, so that what is shown to a reader is cut from what is compiled and tested.
 */
package dev.weighin.benchmarks.code;
