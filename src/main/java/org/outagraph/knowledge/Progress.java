package org.outagraph.knowledge;

/// Is told how far long work has come.
@FunctionalInterface
public interface Progress {
  /// Nobody listens.
  Progress NONE = (step, done, total) -> {};

  /// Work has come this far.
  ///
  /// @param step what is being done, such as `Replaying the journal`
  /// @param done how much of it is done
  /// @param total how much there is to do, or 0 if that is not known
  void at(String step, long done, long total);
}
