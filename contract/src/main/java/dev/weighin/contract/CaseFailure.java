package dev.weighin.contract;

/**
 * One case that a server failed.
 *
 * @param clause the promise that is broken
 * @param test the case as a sentence
 * @param method the class and the method of the suite that hold the case; the class alone if an
 *     answer to one of its cases is not as the OpenAPI document describes it
 * @param expected what was asked for and what is wrong with the answer
 * @param got the last answer before the failure, shortened; empty if there was none
 * @param curl a command line that sends the same request again; empty if none was sent
 */
public record CaseFailure(
    Clause clause, String test, String method, String expected, String got, String curl) {}
