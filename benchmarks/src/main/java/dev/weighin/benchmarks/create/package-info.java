/** The beginning of a module for one more framework, from templates. */
package dev.weighin.benchmarks.create;
