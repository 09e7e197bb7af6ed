/**
 * Starts servers as processes of their own and stops them again.
 *
 * <p>In comes a directory with a {@code framework.yaml}; out goes a {@link
 * dev.weighin.contract.launch.RunningServer} that has said it is ready. The contract suite and the
 * benchmarks start servers through the same door, so what is weighed is what was proven. Start with
 * {@link dev.weighin.contract.launch.ServerLauncher}.
 */
package dev.weighin.contract.launch;
