package org.outagraph.web;

/// Answers one kind of request; it only translates between HTTP and the knowledge base.
@FunctionalInterface
interface Door {
  Reply answer(Request request);
}
