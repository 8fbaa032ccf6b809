package org.outagraph.web.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Id;
import org.outagraph.model.Reference;
import org.outagraph.model.SearchDocument;
import org.outagraph.model.Text;
import org.outagraph.model.Value;
import org.outagraph.web.reconcile.Mention.Evidence;

/// Compares what is known of a mention with what is known of a thing.
final class Agreement {
  private static final String PROPERTY = "property:";
  private static final String ALL = "property_agreement";
  private static final double ALIKE = 0.85;
  private static final double UNKNOWN = 0.5;

  private final KnowledgeBase base;
  private final Traits traits;

  Agreement(KnowledgeBase base) {
    this.base = base;
    this.traits = new Traits(base);
  }

  /// How far all evidence agrees, 0 to 1: a property of which nothing is known counts half.
  Optional<Double> of(
      SearchDocument document, List<Evidence> evidence, Map<String, Object> features) {
    if (evidence.isEmpty()) {
      return Optional.empty();
    }
    double sum = 0;
    for (Evidence one : evidence) {
      List<Value> values = traits.of(document.id(), one.property());
      double part = values.isEmpty() ? UNKNOWN : best(one.values(), values);
      features.put(PROPERTY + one.property().id(), Math.round(part * 1000) / 1000.0);
      sum += part;
    }
    double all = sum / evidence.size();
    features.put(ALL, Math.round(all * 1000) / 1000.0);
    return Optional.of(all);
  }

  static boolean nothingAgainst(Candidate candidate) {
    return parts(candidate).noneMatch(part -> part < UNKNOWN);
  }

  static boolean allFor(Candidate candidate) {
    return parts(candidate).findAny().isPresent() && parts(candidate).allMatch(part -> part == 1);
  }

  private static Stream<Double> parts(Candidate candidate) {
    return candidate.features().entrySet().stream()
        .filter(feature -> feature.getKey().startsWith(PROPERTY))
        .map(feature -> ((Number) feature.getValue()).doubleValue());
  }

  private double best(List<String> given, List<Value> values) {
    return given.stream()
        .flatMapToDouble(text -> values.stream().mapToDouble(value -> alike(text, value)))
        .max()
        .orElse(0);
  }

  private double alike(String text, Value value) {
    return switch (value) {
      case Value.Thing(Reference reference) -> thing(text, reference);
      case Value.Words(Text words) -> names(text, List.of(words.value()));
      case Value.Amount(var number) -> number(text, number, number);
      case Value.Span(var low, var high) -> number(text, low, high);
      case Value.When(var date) -> date(text, date.lexical());
      case Value.Truth(boolean truth) -> text.equalsIgnoreCase(Boolean.toString(truth)) ? 1 : 0;
      case Value.Address(String url) -> address(text).equals(address(url)) ? 1 : 0;
    };
  }

  private double thing(String text, Reference reference) {
    Optional<Id> id = reference.id();
    boolean isIt =
        reference.iri().equals(text)
            || id.filter(it -> text.equals(it.path()) || text.equals(it.curie())).isPresent()
            || id.filter(it -> text.equals(it.slug())).isPresent();
    return isIt ? 1 : names(text, names(reference, id));
  }

  private List<String> names(Reference reference, Optional<Id> id) {
    List<String> names = new ArrayList<>(List.of(reference.label()));
    id.flatMap(base.entities()::searchDocument)
        .ifPresent(
            document ->
                Stream.concat(document.names().stream(), document.aliases().stream())
                    .map(Text::value)
                    .forEach(names::add));
    return names;
  }

  /// Words that look much alike speak for it, all others against.
  private static double names(String text, List<String> names) {
    NameForm form = NameForm.of(text);
    double best =
        names.stream()
            .map(NameForm::of)
            .mapToDouble(name -> name.bare().equals(form.bare()) ? 1 : Similarity.of(form, name))
            .max()
            .orElse(0);
    return best >= ALIKE ? best : 0;
  }

  private static double number(String text, java.math.BigDecimal low, java.math.BigDecimal high) {
    try {
      var number = new java.math.BigDecimal(text.strip().replace(",", "").replace("_", ""));
      return number.compareTo(low) >= 0 && number.compareTo(high) <= 0 ? 1 : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /// The coarser date decides: a year agrees with every day of it.
  private static double date(String text, String date) {
    String given = text.strip();
    return !given.isEmpty() && (date.startsWith(given) || given.startsWith(date)) ? 1 : 0;
  }

  private static String address(String url) {
    return url.strip()
        .replaceFirst("^https?://(www\\.)?", "")
        .replaceFirst("[?#].*$", "")
        .replaceFirst("/+$", "");
  }
}
