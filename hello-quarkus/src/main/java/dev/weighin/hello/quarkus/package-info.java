/**
 * The contract in Quarkus: resources are plain classes with Jakarta REST annotations, and what they
 * need is found and wired while the application is built, not while it starts.
 *
 * <p>The extension is Quarkus REST ({@code quarkus-rest}, once called RESTEasy Reactive) on Vert.x
 * and Netty. An event loop reads the request; a method that returns a plain value runs on a worker
 * thread and may block. Start with {@link dev.weighin.hello.quarkus.HelloRoutes}.
 */
package dev.weighin.hello.quarkus;
