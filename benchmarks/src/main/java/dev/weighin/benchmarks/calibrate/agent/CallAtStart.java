package dev.weighin.benchmarks.calibrate.agent;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/** Copies the code of a method behind a call of {@link InjectedWork#perRequest}. */
final class CallAtStart implements CodeTransform {
  private static final ClassDesc WORK = ClassDesc.of(InjectedWork.class.getName());

  private final Runnable whenDone;

  CallAtStart(Runnable whenDone) {
    this.whenDone = whenDone;
  }

  @Override
  public void atStart(CodeBuilder code) {
    code.invokestatic(WORK, "perRequest", ConstantDescs.MTD_void);
    whenDone.run();
  }

  @Override
  public void accept(CodeBuilder code, CodeElement element) {
    code.with(element);
  }
}
