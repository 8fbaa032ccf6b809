package org.outagraph.knowledge;

/// Is told when a commit passes a checkpoint, on the thread that writes. Only crash tests listen.
@FunctionalInterface
interface Checkpoints {
  /// Nobody listens.
  Checkpoints NONE = checkpoint -> {};

  void reached(Checkpoint checkpoint);
}
