/**
 * The contract on Micronaut and its Netty server.
 *
 * <p>Its idea: decide while the code is compiled. Annotations say what is a route, a filter, a bean
 * or a type for JSON; annotation processors turn them into plain classes while javac runs, so that
 * nothing is left to reflection when the server starts. A request runs through filters to a method
 * of a <em>controller</em>, its parameters bound and its result written by their types, all of it
 * on the thread that reads the connection. Settings are lines of {@code application.properties}.
 * Start with {@link dev.weighin.hello.micronaut.HelloRoutes}.
 */
package dev.weighin.hello.micronaut;
