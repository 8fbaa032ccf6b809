package org.outagraph.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.outagraph.model.Answer;
import org.outagraph.model.Claim;
import org.outagraph.model.Entity;
import org.outagraph.model.Fact;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;
import org.outagraph.model.Page;
import org.outagraph.model.Question;
import org.outagraph.model.SearchRequest;
import org.outagraph.model.SearchResults;
import org.outagraph.model.Summary;
import org.outagraph.web.feeds.FeedForm;
import org.outagraph.web.pages.Frame.Alternate;

/// Writes the pages: things of the model in, HTML out. Safe for use by several threads.
public final class Pages {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Known known;

  /// Pages that may look up what they link to.
  public Pages(Known known) {
    this.known = known;
  }

  /// Pages that know nothing but what they are given.
  public Pages() {
    this(Known.nothing());
  }

  /// What this is, the first question answered, and the way to every door.
  public String home(
      Map<Kind, Long> counts,
      Optional<Answer> firstAnswer,
      List<Question> questions,
      long version) {
    return write(
        "home.jte",
        Frame.of("Who says what failed, whom it hit, and why", version),
        Map.of(
            "counts",
            counts,
            "answer",
            firstAnswer.map(answer -> new AnswerView(answer, known)),
            "questions",
            others(questions, firstAnswer),
            "doors",
            Doorway.ALL));
  }

  /// The query page.
  public String editor(EditorView view, long version) {
    return write("sparql.jte", Frame.of("Ask in SPARQL", version), Map.of("view", view));
  }

  private static List<Question> others(List<Question> questions, Optional<Answer> shown) {
    return questions.stream()
        .filter(question -> shown.stream().noneMatch(answer -> answer.question().equals(question)))
        .toList();
  }

  /// A thing with all that is said of it; a claim has a page of its own form.
  public String entity(Entity entity, long version) {
    Frame frame = new Frame(entity.label(), version, alternates(entity.id()));
    Optional<CiteView> cite =
        known.citation(entity.id()).map(entry -> CiteView.ofThing(entry, entity.id()));
    return claim(entity)
        .map(
            claim ->
                write(
                    "claim.jte",
                    frame,
                    Map.of("view", new ClaimView(claim, entity, known), "cite", cite)))
        .orElseGet(
            () ->
                write(
                    "entity.jte",
                    frame,
                    Map.of("view", new EntityView(entity, known), "cite", cite)));
  }

  private static Optional<Claim> claim(Entity entity) {
    return entity.facts().stream()
        .map(Fact::claims)
        .flatMap(List::stream)
        .filter(claim -> claim.id().equals(entity.id()))
        .findFirst();
  }

  /// A thing in a few lines, for a frame on a page of others.
  ///
  /// @param address where this server is
  public String preview(Entity entity, Optional<String> description, String address) {
    return write(
        "preview.jte",
        Frame.of(entity.label(), 0),
        Map.of("view", PreviewView.of(entity, description, address)));
  }

  /// A piece of HTML with a name and what there is to say of it.
  public String flyout(String name, String words) {
    return write("flyout.jte", Frame.of(name, 0), Map.of("words", words));
  }

  private static List<Alternate> alternates(Id id) {
    String page = Addresses.page(id);
    return List.of(
        new Alternate("JSON", "application/json", page + ".json"),
        new Alternate("Turtle", "text/turtle", page + ".ttl"),
        new Alternate("N-Triples", "application/n-triples", page + ".nt"),
        new Alternate("JSON-LD", "application/ld+json", page + ".jsonld"));
  }

  /// One page of the things of a kind.
  public String list(Kind kind, Page<Summary> page, long total, long version) {
    Frame frame =
        new Frame(
            KindWords.title(kind),
            version,
            Stream.concat(
                    Stream.of(
                        new Alternate("JSON", "application/json", "/api" + Addresses.list(kind))),
                    kind == Kind.OUTAGES ? feeds("/feeds/outages", "") : Stream.empty())
                .toList());
    return write("list.jte", frame, Map.of("kind", kind, "page", page, "total", total));
  }

  /// The box, and what was found.
  public String search(SearchRequest request, SearchResults results) {
    SearchView view = new SearchView(request, results, known);
    Frame frame =
        new Frame(
            request.query().isBlank() ? "Search" : "Search: " + request.query(),
            results.version(),
            view.isBlank()
                ? List.of()
                : Stream.concat(
                        Stream.of(new Alternate("JSON", "application/json", view.json())),
                        feeds("/feeds/search", view.parameters()))
                    .toList());
    return write("search.jte", frame, Map.of("view", view));
  }

  private static Stream<Alternate> feeds(String path, String parameters) {
    return Arrays.stream(FeedForm.values())
        .map(
            form ->
                new Alternate(
                    form.title(), form.mediaType(), path + "." + form.suffix() + parameters));
  }

  /// Every question that the graph answers.
  public String questions(List<Question> all, long version) {
    return write("questions.jte", Frame.of("Questions", version), Map.of("questions", all));
  }

  /// A question with its form and its answer.
  public String answer(Answer answer, long version) {
    return question(
        answer.question(),
        answer.arguments(),
        Optional.of(answer),
        known.citation(answer).map(entry -> CiteView.ofAnswer(entry, answer)),
        version);
  }

  /// A question that needs something filled in first.
  public String question(Question question, long version) {
    return question(question, Map.of(), Optional.empty(), Optional.empty(), version);
  }

  private String question(
      Question question,
      Map<String, String> arguments,
      Optional<Answer> answer,
      Optional<CiteView> cite,
      long version) {
    List<Alternate> alternates =
        List.of(
            new Alternate(
                "JSON", "application/json", Addresses.answerJson(question.name(), arguments)),
            new Alternate("CSV", "text/csv", Addresses.answerCsv(question.name(), arguments)));
    return write(
        "question.jte",
        new Frame(question.title(), version, answer.isPresent() ? alternates : List.of()),
        Map.of(
            "question",
            question,
            "fields",
            AnswerView.fields(question, arguments, known),
            "answer",
            answer.map(given -> new AnswerView(given, known)),
            "cite",
            cite));
  }

  /// What went wrong, and what to do about it.
  public String problem(
      String title, int status, String sentence, String advice, List<String> nearest) {
    return write(
        "problem.jte",
        Frame.of(title, 0),
        Map.of(
            "status",
            status,
            "sentence",
            sentence,
            "advice",
            advice,
            "nearest",
            nearest.stream().map(name -> Arguments.shown(name, known)).toList()));
  }

  /// Every problem that has a page: name to title.
  public String api(ApiView api) {
    return write("api.jte", Frame.of("The interface", 0), Map.of("api", api));
  }

  public String problems(Map<String, String> titles) {
    return write("problems.jte", Frame.of("Problems", 0), Map.of("titles", titles));
  }

  /// What a problem means.
  public String problemKind(String name, String title, int status, String advice) {
    return write(
        "problem-kind.jte",
        Frame.of(title, 0),
        Map.of("name", name, "status", status, "advice", advice));
  }

  private String write(String template, Frame frame, Map<String, Object> parameters) {
    Map<String, Object> all = new LinkedHashMap<>(parameters);
    all.put("frame", frame);
    var output = new StringOutput();
    templates.render(template, all, output);
    return output.toString();
  }
}
