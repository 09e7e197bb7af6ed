/**
 * Sends load to a server from a process of its own, and says whether what it measured can be
 * trusted.
 *
 * <p>In goes a {@link dev.weighin.benchmarks.load.LoadSpec}; out comes a {@link
 * dev.weighin.benchmarks.load.LoadResult}. Start with {@link
 * dev.weighin.benchmarks.load.LoadGenerator}. Requests arrive at moments drawn beforehand, whether
 * or not the server keeps up, and each response time counts from the moment the request was due: a
 * server that stops for a while is charged for all who had to wait.
 *
 * <p>Hyperfoil is the engine (event loop, connections, HTTP, time-outs). Its own arrivals and
 * statistics are replaced: they would lose the moment a delayed request was due, and round times to
 * 1 %.
 */
package dev.weighin.benchmarks.load;
