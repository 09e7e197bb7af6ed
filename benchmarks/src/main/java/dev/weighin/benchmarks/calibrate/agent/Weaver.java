package dev.weighin.benchmarks.calibrate.agent;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;

/** Has one method of one class begin with a call of {@link InjectedWork#perRequest}. */
final class Weaver implements ClassFileTransformer {
  private final String className;
  private final String methodName;
  private boolean woven;

  Weaver(String className, String methodName) {
    this.className = className;
    this.methodName = methodName;
  }

  /** Whether the method has been found, in the class that was loaded. */
  boolean hasWoven() {
    return woven;
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String internalName,
      Class<?> redefined,
      ProtectionDomain domain,
      byte[] original) {
    // Null leaves a class as it is.
    return className.replace('.', '/').equals(internalName) ? woven(original) : null;
  }

  private byte[] woven(byte[] original) {
    ClassFile classFile = ClassFile.of();
    return classFile.transformClass(
        classFile.parse(original),
        ClassTransform.transformingMethodBodies(
            method -> method.methodName().equalsString(methodName),
            new CallAtStart(() -> woven = true)));
  }
}
