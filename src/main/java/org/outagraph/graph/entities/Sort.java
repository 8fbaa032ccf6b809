package org.outagraph.graph.entities;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.outagraph.graph.Vocabulary;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Nearest;
import org.outagraph.model.PartialDate;
import org.outagraph.model.Problem;

/// The orders of a list that can be asked for; things without what they are sorted by come last.
public enum Sort {
  NAME("name"),
  SLUG("slug"),
  DATE("date"),
  RECORDED("recorded"),
  CLAIMS("claims");

  private static final String MISSING = "~";

  private final String word;

  Sort(String word) {
    this.word = word;
  }

  /// The names of the orders of a kind; each can be reversed by `-` before it.
  public static List<String> names(Kind kind) {
    return of(kind).stream().map(sort -> sort.word).toList();
  }

  private static List<Sort> of(Kind kind) {
    return switch (kind) {
      case OUTAGES, POLICIES -> List.of(NAME, SLUG, DATE, CLAIMS);
      case ARTICLES -> List.of(NAME, SLUG, DATE);
      case CLAIMS -> List.of(SLUG, DATE, RECORDED);
      case VENDORS, PRODUCTS, ORGANISATIONS, REGIONS, PUBLISHERS -> List.of(NAME, SLUG, CLAIMS);
      case CATEGORIES, SECTORS, CAUSES, LEVELS, POLICY_KINDS, REASONS, SERVICES, UNITS ->
          List.of(NAME, SLUG);
    };
  }

  /// How a list is to be ordered.
  record Wish(Sort sort, boolean descending) {
    static Wish read(String text, Kind kind) {
      boolean descending = text.startsWith("-");
      String name = descending ? text.substring(1) : text;
      Map<String, Sort> known = new LinkedHashMap<>();
      of(kind).forEach(sort -> known.put(sort.word, sort));
      Sort sort = known.get(name);
      if (sort == null) {
        List<String> near = Nearest.to(name, known.keySet());
        throw new Problem.Unknown("sort", text, near.isEmpty() ? List.copyOf(known.keySet()) : near)
            .toException();
      }
      return new Wish(sort, descending);
    }

    /// What a thing is sorted by, as text that sorts so.
    String key(Id id, Reading reading) {
      Node thing = Reading.node(id);
      return switch (sort) {
        case NAME -> Listings.sortable(reading.label(id));
        case SLUG -> id.slug();
        case DATE -> date(reading.dates.of(thing));
        case RECORDED ->
            date(reading.triples.object(thing, Vocabulary.RECORDED_AT).flatMap(Values::date));
        case CLAIMS -> number(reading.triples.subjects(Vocabulary.SUBJECT, thing).size());
      };
    }

    private String date(Optional<PartialDate> date) {
      return date.map(day -> number(day.earliest().toEpochMilli()))
          .orElse(descending ? "" : MISSING);
    }

    private static String number(long number) {
      return String.format(Locale.ROOT, "%020d", number + (1L << 62));
    }
  }
}
