package dev.weighin.hello.quarkus;

import dev.weighin.contract.ContractSuite;
import org.junit.platform.suite.api.ConfigurationParameter;

/** Holds the variant on virtual threads to every clause of the contract. */
@ContractSuite
@ConfigurationParameter(key = ContractSuite.VARIANT, value = "virtual")
class VirtualContractIT {}
