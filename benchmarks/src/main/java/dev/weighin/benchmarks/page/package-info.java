/**
 * The local page beside servers that are up: one request sent to all of them, and the contract's
 * OpenAPI document to try out. It listens on loopback, talks to the servers it was given and to
 * nobody else, and changes nothing itself. It runs on the HTTP server of the JDK: a page for one
 * reader needs no framework.
 */
package dev.weighin.benchmarks.page;
