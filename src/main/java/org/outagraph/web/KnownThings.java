package org.outagraph.web;

import java.util.List;
import java.util.Optional;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Answer;
import org.outagraph.model.CitationEntry;
import org.outagraph.model.Claim;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Page;
import org.outagraph.model.Summary;
import org.outagraph.web.pages.Known;

/// What pages look up in the knowledge base.
final class KnownThings implements Known {
  private static final int MOST_CHOICES = 300;

  private final KnowledgeBase base;
  private final Citing citing;

  KnownThings(KnowledgeBase base) {
    this.base = base;
    this.citing = new Citing(base);
  }

  @Override
  public Optional<Claim> claim(Id id) {
    return base.entities().claim(id);
  }

  @Override
  public Optional<String> label(Id id) {
    return base.entities().label(id);
  }

  @Override
  public List<Summary> choices(Kind kind) {
    Page<Summary> all = base.entities().list(kind, MOST_CHOICES, Optional.empty());
    return all.next().isEmpty() ? all.results() : List.of();
  }

  @Override
  public Optional<CitationEntry> citation(Id id) {
    return citing.entry(id);
  }

  @Override
  public Optional<CitationEntry> citation(Answer answer) {
    return Optional.of(citing.entry(answer));
  }
}
