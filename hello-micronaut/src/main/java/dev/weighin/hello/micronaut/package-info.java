/** X. */
package dev.weighin.hello.micronaut;
