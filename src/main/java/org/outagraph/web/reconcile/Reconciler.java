package org.outagraph.web.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.SearchDocument;
import org.outagraph.model.Text;

/// Says which things a mention may mean, best first, and what speaks for each.
///
/// A name counts for as much as it looks alike; the same name but for the legal form of a company
/// counts nearly as much as the same name. Evidence moves the score by a quarter. Something is
/// called a match only if its name or id is the same, no evidence speaks against it, and it is the
/// only such thing.
public final class Reconciler {
  private static final double WITHOUT_LEGAL_FORM = 0.97;
  private static final double NAME_ALONE = 0.75;
  private static final double LEAST = 40;
  private static final double OTHER_TYPE = 0.5;
  private static final int MOST_SCORED = 60;

  private final KnowledgeBase base;
  private final Candidates candidates;
  private final Agreement agreement;

  public Reconciler(KnowledgeBase base) {
    this.base = base;
    this.candidates = new Candidates(base);
    this.agreement = new Agreement(base);
  }

  /// The candidates for a mention.
  public List<Candidate> reconcile(Mention mention) {
    Set<Kind> kinds = kinds(mention);
    String text = mention.name().map(String::strip).orElse("");
    Set<Id> byId = candidates.byId(text, kinds);
    Set<Id> all = new LinkedHashSet<>(byId);
    all.addAll(candidates.byName(text.isEmpty() ? words(mention) : text, kinds));
    List<Id> some = all.stream().limit(MOST_SCORED).toList();
    NameForm form = NameForm.of(text);
    List<Candidate> scored =
        base.entities().searchDocuments(some).stream()
            .map(document -> scored(document, form, byId, mention))
            .filter(candidate -> candidate.score() >= LEAST)
            .sorted(BEST_FIRST)
            .toList();
    return decided(scored, isWholeId(text)).stream().limit(mention.limit()).toList();
  }

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparing(Comparator.comparingDouble(Reconciler::support).reversed())
          .thenComparing(Candidate::id);

  private static double support(Candidate candidate) {
    return candidate.features().get("support") instanceof Number number ? number.doubleValue() : 0;
  }

  /// Claims have no names that anybody would write in a table.
  private static Set<Kind> kinds(Mention mention) {
    if (mention.types().isEmpty() || !mention.strict()) {
      Set<Kind> kinds = EnumSet.allOf(Kind.class);
      kinds.remove(Kind.CLAIMS);
      mention.types().forEach(type -> kinds.addAll(type.kinds()));
      return kinds;
    }
    return mention.types().stream()
        .flatMap(type -> type.kinds().stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
  }

  private static String words(Mention mention) {
    return mention.evidence().stream()
        .flatMap(evidence -> evidence.values().stream())
        .collect(Collectors.joining(" "));
  }

  /// An id with its kind cannot be the name of something else.
  private static boolean isWholeId(String text) {
    return Id.ofIri(text).or(() -> Id.ofCurie(text)).or(() -> Id.ofPath(text)).isPresent();
  }

  private Candidate scored(SearchDocument document, NameForm form, Set<Id> byId, Mention mention) {
    Map<String, Object> features = new LinkedHashMap<>();
    double name = names(document, form, features);
    boolean isId = byId.contains(document.id());
    features.put("exact_id", isId);
    boolean ofType = isOfType(document.id(), mention);
    features.put("type_agreement", ofType);
    Optional<Double> agreed = agreement.of(document, mention.evidence(), features);
    features.put("support", document.weight());
    double alike = isId ? 1 : name;
    double share =
        mention.name().isEmpty()
            ? agreed.orElse(0.0)
            : agreed.map(part -> alike * (NAME_ALONE + (1 - NAME_ALONE) * part)).orElse(alike);
    double score = 100 * share * (ofType ? 1 : OTHER_TYPE);
    return new Candidate(
        document.id(),
        document.label(),
        document.descriptions().stream().findFirst().map(Text::value),
        EntityType.of(document.id().kind()),
        Math.round(score * 10) / 10.0,
        false,
        features);
  }

  private static double names(
      SearchDocument document, NameForm form, Map<String, Object> features) {
    List<NameForm> names = forms(document.names(), document.label());
    List<NameForm> aliases = forms(document.aliases());
    boolean exactName = names.stream().anyMatch(name -> name.key().equals(form.key()));
    boolean exactAlias = aliases.stream().anyMatch(name -> name.key().equals(form.key()));
    boolean bare =
        Stream.concat(names.stream(), aliases.stream())
            .anyMatch(name -> name.bare().equals(form.bare()));
    double alike =
        Stream.concat(names.stream(), aliases.stream())
            .mapToDouble(name -> Similarity.of(form, name))
            .max()
            .orElse(0);
    features.put("name_similarity", Math.round(alike * 1000) / 1000.0);
    features.put("exact_name", exactName);
    features.put("exact_alias", exactAlias);
    features.put("same_without_legal_form", bare);
    return bare ? Math.max(alike, WITHOUT_LEGAL_FORM) : alike;
  }

  private static List<NameForm> forms(List<Text> texts, String... more) {
    return Stream.concat(texts.stream().map(Text::value), Stream.of(more))
        .distinct()
        .map(NameForm::of)
        .toList();
  }

  private static boolean isOfType(Id id, Mention mention) {
    return mention.types().isEmpty()
        || mention.types().stream().anyMatch(type -> type.kinds().contains(id.kind()));
  }

  private static List<Candidate> decided(List<Candidate> scored, boolean wholeId) {
    List<Candidate> same =
        wholeId ? with(scored, "exact_id") : with(scored, "exact_id", "exact_name", "exact_alias");
    if (same.isEmpty()) {
      same = with(scored, "same_without_legal_form");
    }
    List<Candidate> possible =
        same.stream()
            .filter(one -> isTrue(one, "type_agreement"))
            .filter(Agreement::nothingAgainst)
            .toList();
    List<Candidate> certain =
        possible.size() > 1 ? possible.stream().filter(Agreement::allFor).toList() : possible;
    if (certain.size() != 1) {
      return scored;
    }
    Candidate match = certain.getFirst();
    List<Candidate> decided = new ArrayList<>(scored);
    decided.replaceAll(one -> one.equals(match) ? one.matched() : one);
    return decided;
  }

  private static List<Candidate> with(List<Candidate> scored, String... features) {
    return scored.stream()
        .filter(one -> Stream.of(features).anyMatch(feature -> isTrue(one, feature)))
        .toList();
  }

  private static boolean isTrue(Candidate candidate, String feature) {
    return Boolean.TRUE.equals(candidate.features().get(feature));
  }
}
