package org.outagraph;

import java.io.PrintWriter;
import org.outagraph.knowledge.Progress;
import org.outagraph.model.OwnsState;

/// Shows long work on a terminal: one line for each step, and nothing for what is done at once.
@OwnsState("the step shown last; used by the one thread that works")
final class TerminalProgress implements Progress {
  private final PrintWriter err;
  private String step = "";

  TerminalProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void at(String now, long done, long total) {
    if (!now.equals(step)) {
      step = now;
      err.println(now + "…");
      err.flush();
    }
  }
}
