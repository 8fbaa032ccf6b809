package org.outagraph.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.changes.RDFChangesApply;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.outagraph.graph.RdfForm;
import org.outagraph.graph.RdfReader;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// Reads answers in the forms in which we write, by the strictest reader at hand, and gives back
/// the texts that are in them.
final class ReadBack {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private ReadBack() {}

  // JSON

  /// Every text that stands in a JSON document, names of members apart.
  static List<String> json(String document) {
    List<String> texts = new ArrayList<>();
    gather(tree(document), texts);
    return texts;
  }

  static JsonNode tree(String document) {
    try {
      return JSON.readTree(document);
    } catch (JsonProcessingException e) {
      throw new AssertionError(document, e);
    }
  }

  private static void gather(JsonNode node, List<String> texts) {
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(child -> gather(child, texts));
  }

  // XML

  /// The texts of a document's elements that have no others in them.
  static List<String> xml(String document) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      NodeList all =
          builder
              .parse(new ByteArrayInputStream(document.getBytes(UTF_8)))
              .getElementsByTagName("*");
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < all.getLength(); i++) {
        if (((org.w3c.dom.Element) all.item(i)).getElementsByTagName("*").getLength() == 0) {
          texts.add(all.item(i).getTextContent());
        }
      }
      return texts;
    } catch (ParserConfigurationException | SAXException e) {
      throw new AssertionError(document, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Tables

  /// The cells of a table whose rows are all as long as the first.
  static List<String> csv(String table) {
    List<List<String>> rows = CsvReader.rows(table);
    assertThat(rows).isNotEmpty().allMatch(row -> row.size() == rows.getFirst().size());
    return rows.stream().flatMap(List::stream).toList();
  }

  /// The cells of a table in which no cell can hold a tab or an end of line.
  static List<String> tsv(String table) {
    List<List<String>> rows = table.lines().map(line -> List.of(line.split("\t", -1))).toList();
    assertThat(rows).isNotEmpty().allMatch(row -> row.size() == rows.getFirst().size());
    return rows.stream().flatMap(List::stream).toList();
  }

  // Triples

  static Set<Quad> quads(String document, RdfForm form) {
    return Set.copyOf(RdfReader.read(document.getBytes(UTF_8), form, "http://127.0.0.1/"));
  }

  /// What a reader has that made all the changes of a patch.
  static Set<Quad> patched(String patch) {
    DatasetGraph mirror = DatasetGraphFactory.createTxnMem();
    RDFPatchOps.read(new ByteArrayInputStream(patch.getBytes(UTF_8)))
        .apply(new RDFChangesApply(mirror));
    mirror.begin();
    try {
      Set<Quad> quads = new HashSet<>();
      mirror.find().forEachRemaining(quads::add);
      return quads;
    } finally {
      mirror.end();
    }
  }

  /// The texts of the literals; no term comes from what somebody wrote into one.
  static List<String> texts(Set<Quad> quads) {
    assertThat(quads)
        .flatExtracting(Quad::getSubject, Quad::getPredicate, Quad::getObject)
        .noneMatch(term -> ((Node) term).isURI() && ((Node) term).getURI().startsWith("urn:evil"));
    return quads.stream()
        .map(Quad::getObject)
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm)
        .collect(Collectors.toList());
  }
}
