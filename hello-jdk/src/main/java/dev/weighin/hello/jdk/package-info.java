/**
 * The contract on the HTTP server that comes with the JDK.
 *
 * <p>Its idea: as little as possible. A <em>context</em> binds the start of a path to a
 * <em>handler</em>, <em>filters</em> stand around the handler, and an <em>exchange</em> gives both
 * the raw request and the raw answer. There is no router, no binding of parameters, no JSON and no
 * mapping of errors; what the contract asks for beyond bytes is written here, in plain sight. Start
 * with {@link dev.weighin.hello.jdk.Main}.
 */
package dev.weighin.hello.jdk;
