/**
 * What is not the framework's business: the rules of greeting, the store behind {@code /greetings},
 * item totals, the list of problem types, and how a server process is configured and announces
 * itself.
 *
 * <p>Plain Java without dependencies, shared by every {@code hello-*} module, so that laying two of
 * those modules side by side shows two frameworks and nothing else. Start with {@link
 * dev.weighin.core.Greetings}.
 */
package dev.weighin.core;
