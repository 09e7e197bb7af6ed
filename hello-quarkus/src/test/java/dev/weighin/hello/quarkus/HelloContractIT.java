package dev.weighin.hello.quarkus;

import dev.weighin.contract.ContractSuite;

/** Holds the packaged server to every clause of the contract. */
@ContractSuite
class HelloContractIT {}
