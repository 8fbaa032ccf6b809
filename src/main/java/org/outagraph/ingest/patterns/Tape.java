package org.outagraph.ingest.patterns;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.outagraph.ingest.text.Span;

/// A sentence as patterns see it: its tokens, and what was recognised over them so far.
///
/// Used by one thread; recognising adds elements.
public final class Tape {
  /// Longer sentences are cut, so that no text makes reading slow.
  public static final int MOST_TOKENS = 400;

  private static final Set<String> WITHIN_WORDS =
      Set.of("-", "'", "“", "”", "\"", "„", "«", "»", "「", "」", "『", "』");

  private final String text;
  private final Span sentence;
  private final List<Token> tokens;
  private final List<BitSet> words;
  private final List<List<Element>> elements = new ArrayList<>();
  private final BitSet named = new BitSet();
  private final BitSet barriers = new BitSet();
  private final BitSet allWords = new BitSet();
  private final Set<String> slots = new HashSet<>();

  Tape(String text, Span sentence, Lexicon lexicon) {
    this.text = text;
    this.sentence = sentence;
    List<Token> all = Tokenizer.of(text, sentence);
    this.tokens = List.copyOf(all.subList(0, Math.min(MOST_TOKENS, all.size())));
    this.words = tokens.stream().map(token -> lexicon.numbersOf(token.form())).toList();
    words.forEach(allWords::or);
    tokens.forEach(token -> elements.add(new ArrayList<>()));
  }

  public Span sentence() {
    return sentence;
  }

  public List<Token> tokens() {
    return tokens;
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int position) {
    return tokens.get(position);
  }

  /// Adds something recognised; it has at least one token.
  public void add(Element element) {
    List<Element> here = elements.get(element.from());
    int place = 0;
    while (place < here.size() && here.get(place).to() >= element.to()) {
      place++;
    }
    here.add(place, element);
    slots.add(element.slot());
  }

  /// Takes back what was recognised.
  public void remove(Element element) {
    elements.get(element.from()).remove(element);
  }

  /// Says that tokens are a name: its words mean nothing by themselves.
  public void markName(int from, int to) {
    named.set(from, to);
  }

  public boolean isNamed(int position) {
    return named.get(position);
  }

  /// What was recognised from a token on, the longest first.
  public List<Element> elementsAt(int position) {
    return elements.get(position);
  }

  /// Everything recognised for a slot, in the order of the sentence.
  public List<Element> elements(String slot) {
    if (!slots.contains(slot)) {
      return List.of();
    }
    return elements.stream()
        .flatMap(List::stream)
        .filter(element -> element.slot().equals(slot))
        .toList();
  }

  /// The tokens that a place in the text covers, as first and one after the last; empty if none.
  public Optional<Span> positions(Span place) {
    int from = -1;
    int to = -1;
    for (int position = 0; position < tokens.size(); position++) {
      if (tokens.get(position).span().overlaps(place)) {
        from = from < 0 ? position : from;
        to = position + 1;
      }
    }
    return from < 0 ? Optional.empty() : Optional.of(new Span(from, to));
  }

  /// The place in the text of some tokens.
  public Span span(int from, int to) {
    return new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
  }

  /// The words of some tokens, as the text writes them.
  public String words(int from, int to) {
    return span(from, to).of(text);
  }

  /// Says that no gap goes over some tokens.
  public void markBarrier(int from, int to) {
    barriers.set(from, to);
  }

  /// True if a gap may go over a token: a word or number that is no name and no barrier, or a mark
  /// within words.
  boolean maySkip(int position) {
    Token token = tokens.get(position);
    return !named.get(position)
        && !barriers.get(position)
        && (!token.isMark() || WITHIN_WORDS.contains(token.form()));
  }

  boolean isWord(int position, int number) {
    return words.get(position).get(number) && !named.get(position);
  }

  boolean isAnyWord(int position, BitSet numbers) {
    return !named.get(position) && words.get(position).intersects(numbers);
  }

  boolean hasAnyWord(BitSet numbers) {
    return allWords.intersects(numbers);
  }

  boolean hasSlot(String slot) {
    return slots.contains(slot);
  }
}
