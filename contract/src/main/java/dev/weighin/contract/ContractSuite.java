package dev.weighin.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.ConfigurationParametersResource;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Makes a class of a module's tests run the whole contract suite against that module.
 *
 * <p>It starts the server that {@code ./framework.yaml} describes, in a process of its own. Another
 * variant than "default" is chosen with {@code @ConfigurationParameter(key = ContractSuite.VARIANT,
 * value = "virtual")} on the same class.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Suite
@IncludeEngines("junit-jupiter")
@SelectPackages(ContractSuite.CLAUSES)
@IncludeClassNamePatterns(".*Clause")
@ConfigurationParametersResource(ContractSuite.SETTINGS)
@ConfigurationParameter(key = ContractSuite.DIRECTORY, value = ".")
public @interface ContractSuite {
  /** The address of a running server; it wins over {@link #DIRECTORY}. */
  String URL = "weighin.contract.url";

  /** The directory of a {@code framework.yaml}. */
  String DIRECTORY = "weighin.contract.directory";

  /** The variant to start, "default" by default. */
  String VARIANT = "weighin.contract.variant";

  /** Whether the server is given a database; "true" by default. */
  String DATABASE = "weighin.contract.database";

  /** With the id of a clause behind it: why that clause is left out. */
  String LEAVES_OUT = "weighin.contract.leaves-out.";

  /** The package of the classes that prove the clauses. */
  String CLAUSES = "dev.weighin.contract.clauses";

  /** A resource: in what order clauses run, and what may run at the same time. */
  String SETTINGS = "dev/weighin/contract/suite.properties";
}
