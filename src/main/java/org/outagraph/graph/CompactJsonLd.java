package org.outagraph.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// Triples as JSON-LD with our context by its address: one object for each subject, in the order of
/// the triples, with short names.
///
/// Numbers and truth values are plain JSON where they read back as they are written.
final class CompactJsonLd {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final Pattern PLAIN_INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,14}");

  private final Prefixes prefixes;
  private final Map<Node, String> blanks = new HashMap<>();

  CompactJsonLd(Prefixes prefixes) {
    this.prefixes = prefixes;
  }

  /// True if this form can say the triple and nothing in it could be taken for a short name.
  boolean canSay(Triple triple) {
    return isThing(triple.getSubject())
        && isThing(triple.getPredicate())
        && (isThing(triple.getObject()) || isSayable(triple.getObject()));
  }

  private boolean isThing(Node node) {
    return node.isBlank()
        || (node.isURI() && (isShort(node.getURI()) || !looksShort(node.getURI())));
  }

  private static boolean isSayable(Node node) {
    return node.isLiteral()
        && (node.getLiteralBaseDirection() == null)
        && !node.getLiteralDatatypeURI().endsWith("#JSON");
  }

  private boolean isShort(String iri) {
    return namespace(iri).isPresent();
  }

  /// An absolute address such as `geo:1,2` begins like a short name of ours.
  private boolean looksShort(String iri) {
    int colon = iri.indexOf(':');
    return colon < 0 || prefixes.map().containsKey(iri.substring(0, colon));
  }

  byte[] of(Collection<Triple> triples) {
    ObjectNode document = MAPPER.createObjectNode();
    document.put("@context", "/" + JsonLdContext.PATH);
    Map<Node, ObjectNode> subjects = new LinkedHashMap<>();
    for (Triple triple : triples) {
      ObjectNode subject = subjects.computeIfAbsent(triple.getSubject(), this::subject);
      if (triple.getPredicate().equals(Vocabulary.TYPE)) {
        add(subject, "@type", MAPPER.getNodeFactory().textNode(name(triple.getObject())));
      } else {
        add(subject, name(triple.getPredicate()), value(triple.getObject()));
      }
    }
    ArrayNode graph = document.putArray("@graph");
    subjects.values().forEach(graph::add);
    try {
      return MAPPER.writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ObjectNode subject(Node node) {
    return MAPPER.createObjectNode().put("@id", name(node));
  }

  /// One value stands alone, several are a list.
  private static void add(ObjectNode subject, String key, JsonNode value) {
    JsonNode there = subject.get(key);
    if (there == null) {
      subject.set(key, value);
    } else if (there instanceof ArrayNode values) {
      values.add(value);
    } else {
      subject.putArray(key).add(there).add(value);
    }
  }

  private JsonNode value(Node node) {
    if (!node.isLiteral()) {
      return MAPPER.createObjectNode().put("@id", name(node));
    }
    String lexical = node.getLiteralLexicalForm();
    String datatype = node.getLiteralDatatypeURI();
    if (!node.getLiteralLanguage().isEmpty()) {
      return MAPPER
          .createObjectNode()
          .put("@language", node.getLiteralLanguage())
          .put("@value", lexical);
    }
    if (datatype.equals(XSDDatatype.XSDstring.getURI())) {
      return MAPPER.getNodeFactory().textNode(lexical);
    }
    if (datatype.equals(XSDDatatype.XSDboolean.getURI()) && lexical.matches("true|false")) {
      return MAPPER.getNodeFactory().booleanNode(lexical.equals("true"));
    }
    if (datatype.equals(XSDDatatype.XSDinteger.getURI())
        && PLAIN_INTEGER.matcher(lexical).matches()) {
      return MAPPER.getNodeFactory().numberNode(Long.parseLong(lexical));
    }
    return MAPPER.createObjectNode().put("@type", shortened(datatype)).put("@value", lexical);
  }

  private String name(Node node) {
    return node.isBlank()
        ? blanks.computeIfAbsent(node, any -> "_:b" + blanks.size())
        : shortened(node.getURI());
  }

  private String shortened(String iri) {
    return namespace(iri)
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .orElse(iri);
  }

  /// The longest namespace that the address begins with; what follows must not look like a host.
  private Optional<Map.Entry<String, String>> namespace(String iri) {
    return prefixes.map().entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .filter(prefix -> !iri.startsWith("//", prefix.getValue().length()))
        .max(Comparator.comparingInt(prefix -> prefix.getValue().length()));
  }
}
