/**
 * A real PostgreSQL for the clauses that need one, started here and gone without a trace
 * afterwards.
 *
 * <p>Start with {@link dev.weighin.contract.database.Database}.
 */
package dev.weighin.contract.database;
