package org.outagraph.ingest.mentions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.Kind;

/// Finds names in texts. It does not change, and may be used by several threads.
///
/// The time for a text does not depend on the number of names.
public final class Names {
  private final NameTree tree;
  private final World world;

  private Names(NameTree tree, World world) {
    this.tree = tree;
    this.world = world;
  }

  /// An index of names of which nothing else is known.
  public static Names of(Stream<Name> names) {
    return of(names, World.EMPTY);
  }

  /// An index of names of things in a world. Names of publishers are known, so that nobody takes
  /// the Korea Herald for Korea, but are not found.
  public static Names of(Stream<Name> names, World world) {
    NameTree tree = new NameTree();
    List<Name> all = names.toList();
    all.forEach(name -> add(name.text(), new NameTree.Entry(name, false), tree));
    all.forEach(name -> addForms(name, tree));
    return new Names(tree, world);
  }

  private static void add(String form, NameTree.Entry entry, NameTree tree) {
    Tokens tokens = tokens(form);
    if (tokens.size() > 0) {
      tree.add(tokens, entry);
    }
  }

  private static void addForms(Name name, NameTree tree) {
    Inflections.of(name).forEach(form -> add(form, new NameTree.Entry(name, true), tree));
    ShortForms.of(name)
        .filter(form -> !tree.has(tokens(form.text())))
        .ifPresent(form -> add(form.text(), new NameTree.Entry(form, false), tree));
  }

  private static Tokens tokens(String name) {
    return Tokens.of(CleanText.of(name).text());
  }

  /// Every name in a text.
  ///
  /// @param language the language of the text as a BCP 47 tag; empty if it is not known
  public Mentions find(CleanText text, String language) {
    Tokens tokens = Tokens.of(text.text());
    Letters letters = new Letters(tokens, language);
    Judge judge = new Judge(tokens, world, letters);
    Map<Integer, List<Place>> places = places(tokens, letters, language);
    places.values().forEach(there -> judge.learn(there.getFirst().meanings));
    List<Mention> known = new ArrayList<>();
    BitSet taken = new BitSet();
    for (List<Place> there : places.values()) {
      meant(there, judge)
          .ifPresent(
              meant -> {
                taken.set(meant.hit.from(), meant.hit.to());
                meant.mention(tokens).ifPresent(known::add);
              });
    }
    return new Mentions(known, new Newcomers(tokens, taken, language).find());
  }

  /// A place with what it means.
  private record Meant(Hit hit, Verdict verdict) {
    Optional<Mention> mention(Tokens tokens) {
      return verdict.id().kind() == Kind.PUBLISHERS
          ? Optional.empty()
          : Optional.of(
              new Mention(span(hit, tokens), verdict.id(), verdict.score(), verdict.reasons()));
    }
  }

  /// A place with what it can mean by its letters.
  private record Place(Hit hit, List<Verdict> meanings) {}

  /// By its first token each longest place that can mean something, followed by shorter ones.
  private Map<Integer, List<Place>> places(Tokens tokens, Letters letters, String language) {
    Sweep sweep = new Sweep(tree, tokens, language);
    Map<Integer, List<Place>> places = new LinkedHashMap<>();
    for (int at = 0; at < tokens.size(); ) {
      List<Place> there =
          sweep.from(at).stream()
              .map(hit -> new Place(hit, letters.meanings(hit)))
              .filter(place -> !place.meanings.isEmpty())
              .toList();
      if (there.isEmpty()) {
        at++;
      } else {
        places.put(at, there);
        at = there.getFirst().hit.to();
      }
    }
    return places;
  }

  private static Optional<Meant> meant(List<Place> there, Judge judge) {
    return there.stream()
        .flatMap(
            place ->
                judge.decide(place.hit, place.meanings).stream()
                    .map(verdict -> new Meant(place.hit, verdict)))
        .findFirst();
  }

  /// Without an article in small letters that only belongs to the sentence.
  private static Span span(Hit hit, Tokens tokens) {
    boolean hasArticle =
        hit.to() - hit.from() > 1
            && tokens.written(hit.from()).equals("the")
            && tokens.isCapitalised(hit.from() + 1);
    return tokens.span(hasArticle ? hit.from() + 1 : hit.from(), hit.to());
  }
}
