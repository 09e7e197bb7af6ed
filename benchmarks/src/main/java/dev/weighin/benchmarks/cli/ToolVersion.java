package dev.weighin.benchmarks.cli;

import picocli.CommandLine.IVersionProvider;

/** The version the build wrote into the jar's manifest. */
final class ToolVersion implements IVersionProvider {

  static String text() {
    String version = ToolVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "Weigh-in " + text(),
      "contract " + dev.weighin.contract.Contract.VERSION,
      "JDK ${java.version}"
    };
  }
}
