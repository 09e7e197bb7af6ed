package dev.weighin.benchmarks.develop;

import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.reflect.AccessFlag;
import java.util.Arrays;

/**
 * What other classes see of a class: everything but the bodies of its methods and what is private.
 * The values of constants are part of it, for the compiler copies them.
 */
final class Shape {
  private static final ClassFile CLASS_FILES =
      ClassFile.of(ClassFile.ConstantPoolSharingOption.NEW_POOL);

  private static final ClassTransform VISIBLE =
      ClassTransform.dropping(Shape::isPrivate)
          .andThen(
              ClassTransform.transformingMethods(
                  MethodTransform.dropping(element -> element instanceof CodeModel)));

  private final byte[] visible;

  private Shape(byte[] visible) {
    this.visible = visible;
  }

  /** The shape of the class in the bytes of a class file. */
  static Shape of(byte[] classFile) {
    return new Shape(CLASS_FILES.transformClass(CLASS_FILES.parse(classFile), VISIBLE));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape shape && Arrays.equals(visible, shape.visible);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(visible);
  }

  private static boolean isPrivate(ClassElement element) {
    return switch (element) {
      case MethodModel method -> method.flags().has(AccessFlag.PRIVATE);
      case FieldModel field -> field.flags().has(AccessFlag.PRIVATE);
      default -> false;
    };
  }
}
