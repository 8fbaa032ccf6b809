package org.outagraph.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a class that has fields which are not final, and says why it may: who changes them, and
/// what keeps other threads safe. The build refuses such fields in every other class.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface OwnsState {
  /// The reason, as a sentence.
  String value();
}
