/**
 * The contract on Javalin, with Jetty below.
 *
 * <p>Its idea: a library, not a container. One <em>configuration</em> lambda says everything before
 * the server starts, a <em>route</em> is a method, a path and a lambda, and one <em>context</em>
 * holds request and answer. There are no annotations and no injection; a stack trace leads from
 * Jetty to the handler in a few steps. Start with {@link dev.weighin.hello.javalin.Main}.
 */
package dev.weighin.hello.javalin;
