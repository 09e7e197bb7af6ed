package dev.weighin.benchmarks.jmh.lesson;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class with three benchmarks, {@code baseline}, {@code wrong} and {@code right}, as a
 * lesson.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Lesson {
  /** What the lesson is about, as a headline. */
  String title();

  /** What whoever took it can do then. */
  String objective();

  /** What is asked before any figure is shown; the answer is a factor between two figures. */
  String question();

  /** What many believe. */
  String misconception();

  /** What one should see, and why. */
  String answer();

  /** How many times as much the larger of {@code wrong} and {@code right} is, at least. */
  double atLeast();

  /** Whether the right figure is the larger one. */
  boolean rightIsLarger() default false;

  /** The secondary result that holds the figure; empty for JMH's own score. */
  String figure() default "";

  /** The unit of that result; of a score JMH knows it itself. */
  String unit() default "";
}
