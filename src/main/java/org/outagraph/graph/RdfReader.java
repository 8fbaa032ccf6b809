package org.outagraph.graph;

import com.apicatalog.jsonld.JsonLdOptions;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import org.outagraph.model.OwnsState;
import org.outagraph.model.Problem;

/// Reads RDF that anybody may send: nothing is fetched, and no text makes it recurse without end.
public final class RdfReader {
  private static final Duration JSON_LD_TIME = Duration.ofSeconds(10);

  private RdfReader() {}

  /// The quads of a document; a triple without a graph is in [Quad#defaultGraphIRI].
  ///
  /// A text that does not follow its grammar is a [Problem.Syntax] with line and column, one that
  /// is nested too deeply a [Problem.TooLarge], a foreign JSON-LD context a [Problem.Refused].
  ///
  /// @param base what relative IRIs are resolved against
  public static List<Quad> read(byte[] body, RdfForm form, String base) {
    OwnContexts contexts = new OwnContexts(base);
    Faults faults = new Faults();
    List<Quad> quads = new ArrayList<>();
    try {
      parser(body, form, base, contexts).errorHandler(faults).parse(new Collected(quads));
    } catch (RiotException e) {
      throw problem(form, e, faults, contexts).toException(e);
    } catch (StackOverflowError e) {
      throw new Problem.TooLarge("The nesting of the " + form.title(), Nesting.LEVELS, "levels")
          .toException(e);
    }
    return quads;
  }

  private static RDFParserBuilder parser(
      byte[] body, RdfForm form, String base, OwnContexts contexts) {
    RDFParserBuilder parser =
        RDFParser.create().base(base).forceLang(form.format().getLang()).checking(true);
    return switch (form) {
      case RDFXML -> parser.source(new ByteArrayInputStream(body));
      case JSONLD -> {
        text(body, form);
        yield parser
            .source(new ByteArrayInputStream(body))
            .set(LangJSONLD11.JSONLD_OPTIONS, options(contexts));
      }
      case TURTLE, NTRIPLES, TRIG, NQUADS -> parser.fromString(text(body, form));
    };
  }

  private static JsonLdOptions options(OwnContexts contexts) {
    JsonLdOptions options = new JsonLdOptions(contexts);
    options.setTimeout(JSON_LD_TIME);
    options.setRdfDirection(JsonLdOptions.RdfDirection.I18N_DATATYPE);
    return options;
  }

  private static String text(byte[] body, RdfForm form) {
    ByteBuffer bytes = ByteBuffer.wrap(body);
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(bytes)
              .toString();
      Nesting.check(text, form.title());
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      String before = new String(body, 0, bytes.position(), StandardCharsets.UTF_8);
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      int column = before.length() - before.lastIndexOf('\n');
      throw new Problem.Syntax(form.title(), line, column, "a byte here is not UTF-8.")
          .toException(e);
    }
  }

  private static Problem problem(
      RdfForm form, RiotException e, Faults faults, OwnContexts contexts) {
    if (contexts.refused().isPresent()) {
      return new Problem.Refused(
          "Reading the JSON-LD context " + contexts.refused().get(),
          "nothing is fetched; write the context into the document, or name " + JsonLdContext.IRI);
    }
    return faults
        .first(form.title())
        .orElseGet(() -> new Problem.Syntax(form.title(), 1, 1, sentence(e.getMessage())));
  }

  private static String sentence(@Nullable String message) {
    String words = SyntaxSentence.of(message == null ? "This cannot be read" : message);
    return words.lines().findFirst().orElse("");
  }

  private static final class Collected extends StreamRDFBase {
    private final List<Quad> quads;

    Collected(List<Quad> quads) {
      this.quads = quads;
    }

    @Override
    public void triple(Triple triple) {
      quads.add(Quad.create(Quad.defaultGraphIRI, triple));
    }

    @Override
    public void quad(Quad quad) {
      quads.add(
          quad.isDefaultGraph() || quad.isTriple()
              ? Quad.create(Quad.defaultGraphIRI, quad.asTriple())
              : quad);
    }
  }

  @OwnsState("keeps the first fault; lives in one thread for one document")
  private static final class Faults implements ErrorHandler {
    private record Fault(String sentence, long line, long column) {}

    private Optional<Fault> first = Optional.empty();

    Optional<Problem> first(String language) {
      return first.map(
          fault ->
              new Problem.Syntax(
                  language,
                  (int) Math.max(1, fault.line),
                  (int) Math.max(1, fault.column),
                  fault.sentence));
    }

    @Override
    public void warning(String message, long line, long column) {
      // Such as an impossible date: RDF allows it, and shapes say more about it.
    }

    @Override
    public void error(String message, long line, long column) {
      if (first.isEmpty()) {
        first = Optional.of(new Fault(sentence(message), line, column));
      }
      throw new RiotException(message);
    }

    @Override
    public void fatal(String message, long line, long column) {
      error(message, line, column);
    }
  }
}
