package org.outagraph.graph.sparql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.outagraph.graph.Prefixes;
import org.outagraph.model.Nearest;
import org.outagraph.model.Problem;

/// Says which prefix is not declared, and how it could be.
final class UndeclaredPrefix {
  private static final Map<String, String> WELL_KNOWN = wellKnown();
  private static final Map<String, String> OURS = Prefixes.standard().map();
  private static final Pattern DECLARED =
      Pattern.compile("\\bPREFIX\\s+([^\\s:]*):", Pattern.CASE_INSENSITIVE);
  private static final Set<String> SCHEMES = Set.of("http", "https", "urn", "mailto");

  private UndeclaredPrefix() {}

  private static Map<String, String> wellKnown() {
    Properties lines = new Properties();
    try (InputStream in = UndeclaredPrefix.class.getResourceAsStream("well-known-prefixes.txt")) {
      lines.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> known = new TreeMap<>();
    lines.stringPropertyNames().forEach(name -> known.put(name, lines.getProperty(name)));
    return known;
  }

  /// @param name the prefixed name that was written
  static Problem.Syntax of(String text, TextPlace place, String name) {
    String prefix = name.substring(0, Math.max(0, name.indexOf(':')));
    if (SCHEMES.contains(prefix)) {
      return SyntaxFault.at(
          place, "an IRI stands in angle brackets: <" + name + "…>.", name, List.of("<"));
    }
    String missing = "the prefix \"" + prefix + ":\" is not declared";
    String namespace = WELL_KNOWN.get(prefix);
    if (namespace != null) {
      String line = line(prefix, namespace);
      return fault(place, missing + "; put " + line + " at the beginning.", name, line);
    }
    List<String> nearest = Nearest.to(prefix, declared(text));
    if (!nearest.isEmpty()) {
      String near = nearest.getFirst();
      String declaration = OURS.containsKey(near) ? line(near, OURS.get(near)) : "";
      return fault(place, missing + "; did you mean \"" + near + ":\"?", name, declaration);
    }
    List<String> known = Nearest.to(prefix, WELL_KNOWN.keySet());
    if (!known.isEmpty()) {
      String line = line(known.getFirst(), WELL_KNOWN.getOrDefault(known.getFirst(), ""));
      return fault(place, missing + "; did you mean " + line + "?", name, line);
    }
    return fault(place, missing + "; put PREFIX " + prefix + ": <…> at the beginning.", name, "");
  }

  private static Problem.Syntax fault(
      TextPlace place, String reason, String found, String declaration) {
    return new Problem.Syntax(
        SyntaxFault.LANGUAGE, place.line(), place.column(), reason, found, List.of(), declaration);
  }

  private static String line(String prefix, String namespace) {
    return "PREFIX " + prefix + ": <" + namespace + ">";
  }

  private static List<String> declared(String text) {
    List<String> names = new ArrayList<>(OURS.keySet());
    DECLARED.matcher(text).results().map(result -> result.group(1)).forEach(names::add);
    return names;
  }
}
