package org.outagraph.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.outagraph.model.Kind;
import org.outagraph.model.Names;

/// The short names of namespaces, as files, queries and answers write them.
///
/// @param map prefix to namespace, in the order in which they are best listed
public record Prefixes(Map<String, String> map) {
  private static final Pattern LOCAL_NAME =
      Pattern.compile("[\\p{L}0-9_](?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_-])?");

  public Prefixes {
    map = Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /// The prefixes that work everywhere: `og:`, one for each kind, and the public vocabularies.
  public static Prefixes standard() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("og", Names.ONTOLOGY);
    for (Kind kind : Kind.values()) {
      map.put(kind.path(), kind.iri() + "/");
    }
    map.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    map.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    map.put("owl", "http://www.w3.org/2002/07/owl#");
    map.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    map.put("skos", "http://www.w3.org/2004/02/skos/core#");
    map.put("schema", "https://schema.org/");
    map.put("prov", "http://www.w3.org/ns/prov#");
    map.put("dcat", "http://www.w3.org/ns/dcat#");
    map.put("dcterms", "http://purl.org/dc/terms/");
    map.put("sh", "http://www.w3.org/ns/shacl#");
    map.put("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#");
    map.put("wd", "http://www.wikidata.org/entity/");
    map.put("text", "http://jena.apache.org/text#");
    return new Prefixes(map);
  }

  /// The IRI that `prefix:name` stands for, if the prefix is known.
  public Optional<String> expand(String curie) {
    int colon = curie.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    return Optional.ofNullable(map.get(curie.substring(0, colon)))
        .map(namespace -> namespace + curie.substring(colon + 1).replace("\\", ""));
  }

  /// `prefix:name` as Turtle and SPARQL read it, or the IRI itself if none of the prefixes fits.
  public String shorten(String iri) {
    for (Map.Entry<String, String> prefix : map.entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        String name = iri.substring(prefix.getValue().length()).replace("#", "\\#");
        if (LOCAL_NAME.matcher(name.replace("\\#", "_")).matches()) {
          return prefix.getKey() + ":" + name;
        }
      }
    }
    return iri;
  }
}
