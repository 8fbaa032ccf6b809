package org.outagraph.web;

/// Answers one route with a file, which the desk sends piece by piece.
interface FileDoor extends Door {
  Download find(Request request);

  @Override
  default Reply answer(Request request) {
    throw new IllegalStateException("A file is sent, not held: " + find(request).file());
  }
}
