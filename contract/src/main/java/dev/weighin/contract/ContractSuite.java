package dev.weighin.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.platform.suite.api.ConfigurationParameter;
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
@ConfigurationParameter(key = ContractSuite.CLASS_ORDER, value = ContractSuite.BY_CLASS_NAME)
@ConfigurationParameter(key = ContractSuite.DIRECTORY, value = ".")
public @interface ContractSuite {
  /** The address of a running server; it wins over {@link #DIRECTORY}. */
  String URL = "weighin.contract.url";

  /** The directory of a {@code framework.yaml}. */
  String DIRECTORY = "weighin.contract.directory";

  /** The variant to start, "default" by default. */
  String VARIANT = "weighin.contract.variant";

  /** With the id of a clause behind it: why that clause is left out. */
  String LEAVES_OUT = "weighin.contract.leaves-out.";

  /** The package of the classes that prove the clauses. */
  String CLAUSES = "dev.weighin.contract.clauses";

  /** The setting that makes clauses run in the order of their ids. */
  String CLASS_ORDER = "junit.jupiter.testclass.order.default";

  /** The value of {@link #CLASS_ORDER}. */
  String BY_CLASS_NAME = "org.junit.jupiter.api.ClassOrderer$ClassName";
}
