package org.outagraph;

/// A setting that the person who starts the program has to mend; the message says how.
public final class InvalidSetting extends RuntimeException {
  private static final long serialVersionUID = 1;

  InvalidSetting(String message) {
    super(message);
  }
}
