package org.outagraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.riot.tokens.Token;
import org.apache.jena.riot.tokens.TokenType;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerText;
import org.outagraph.model.OwnsState;

/// The lines of a Turtle file in which names stand.
///
/// @param mentions each IRI with the line where it stands first
/// @param subjects each IRI that begins a statement, with the first such line
/// @param reifiers each name of an annotation (`~ name`) with all its lines
record TurtlePlaces(
    Map<String, Integer> mentions,
    Map<String, Integer> subjects,
    Map<String, List<Integer>> reifiers) {

  /// Walks through a text as far as its tokens can be told apart.
  static TurtlePlaces of(String text) {
    Walk walk = new Walk();
    Tokenizer tokens = TokenizerText.fromString(text);
    try {
      while (tokens.hasNext()) {
        walk.step(tokens);
      }
    } catch (RiotException e) {
      // The parser reports broken tokens; what stands before them still has its lines.
      return walk.places();
    }
    return walk.places();
  }

  /// The line that says most about a name: where it names a claim, or begins a statement, or stands
  /// first.
  Optional<Integer> lineOf(String iri) {
    if (reifiers.containsKey(iri)) {
      return Optional.of(reifiers.get(iri).getFirst());
    }
    return Optional.ofNullable(subjects.getOrDefault(iri, mentions.get(iri)));
  }

  @OwnsState("lives on one stack while a text is walked through")
  private static final class Walk {
    private final PrefixMap prefixes = PrefixMapFactory.create();
    private final Map<String, Integer> mentions = new LinkedHashMap<>();
    private final Map<String, Integer> subjects = new HashMap<>();
    private final Map<String, List<Integer>> reifiers = new HashMap<>();
    private boolean subjectNext = true;
    private int depth;

    void step(Tokenizer tokens) {
      Token token = tokens.next();
      switch (token.getType()) {
        case DIRECTIVE -> directive(token, tokens);
        case KEYWORD -> {
          if (token.getImage().equalsIgnoreCase("PREFIX")
              || token.getImage().equalsIgnoreCase("BASE")) {
            directive(token, tokens);
          }
        }
        case DOT -> subjectNext = depth == 0;
        case LBRACKET, LPAREN, L_ANN, LT2, L_TRIPLE -> {
          depth++;
          subjectNext = false;
        }
        case RBRACKET, RPAREN, R_ANN, GT2, R_TRIPLE -> depth--;
        case TILDE -> {
          if (tokens.hasNext() && isName(tokens.peek())) {
            reifier(tokens.next());
          }
        }
        case LITERAL_DT -> mention(token.getSubToken2());
        default -> mention(token);
      }
    }

    private void directive(Token token, Tokenizer tokens) {
      if (token.getImage().equalsIgnoreCase("PREFIX") && tokens.hasNext()) {
        String prefix = tokens.next().getImage();
        if (tokens.hasNext() && tokens.peek().hasType(TokenType.IRI)) {
          prefixes.add(prefix, tokens.next().getImage());
        }
      }
    }

    private void reifier(Token token) {
      iri(token)
          .ifPresent(
              iri -> {
                reifiers.computeIfAbsent(iri, i -> new ArrayList<>()).add(line(token));
                mentions.putIfAbsent(iri, line(token));
              });
    }

    private void mention(Token token) {
      if (!isName(token)) {
        return;
      }
      boolean isSubject = subjectNext;
      subjectNext = false;
      iri(token)
          .ifPresent(
              iri -> {
                mentions.putIfAbsent(iri, line(token));
                if (isSubject) {
                  subjects.putIfAbsent(iri, line(token));
                }
              });
    }

    private Optional<String> iri(Token token) {
      if (token.hasType(TokenType.IRI)) {
        return Optional.of(token.getImage());
      }
      return Optional.ofNullable(prefixes.get(token.getImage()))
          .map(namespace -> namespace + token.getImage2());
    }

    private static boolean isName(Token token) {
      return token.hasType(TokenType.IRI) || token.hasType(TokenType.PREFIXED_NAME);
    }

    private static int line(Token token) {
      return (int) token.getLine();
    }

    TurtlePlaces places() {
      return new TurtlePlaces(mentions, subjects, reifiers);
    }
  }
}
