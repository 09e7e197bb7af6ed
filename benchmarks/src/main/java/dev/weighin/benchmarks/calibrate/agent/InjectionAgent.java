package dev.weighin.benchmarks.calibrate.agent;

import java.lang.instrument.Instrumentation;

/** Prepares a server that is to be slowed down, before its own code starts. */
public final class InjectionAgent {
  private InjectionAgent() {}

  /**
   * Weave the work into the handler. If that cannot be done the server must not start: it would
   * pass for a slowed one.
   *
   * @param options see {@link Injection#options}
   */
  public static void premain(String options, Instrumentation instrumentation)
      throws ClassNotFoundException, InterruptedException {
    Injection injection = Injection.parse(options);
    InjectedWork.prepare(injection);
    Weaver weaver = new Weaver(injection.className(), injection.methodName());
    instrumentation.addTransformer(weaver);
    Class.forName(injection.className(), false, ClassLoader.getSystemClassLoader());
    instrumentation.removeTransformer(weaver);
    if (!weaver.hasWoven()) {
      throw new IllegalStateException("nothing was woven into " + injection.into());
    }
    Thread.sleep(injection.startUpMillis());
  }
}
