package dev.weighin.hello.micronaut;

import dev.weighin.contract.ContractSuite;

/** Holds the packaged server to every clause of the contract. */
@ContractSuite
class HelloContractIT {}
