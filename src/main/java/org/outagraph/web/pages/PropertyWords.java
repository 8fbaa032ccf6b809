package org.outagraph.web.pages;

import java.util.Map;
import org.outagraph.model.Names;
import org.outagraph.model.Reference;

/// Says properties in plain words, seen from the subject and from the value.
public final class PropertyWords {
  private static final Map<String, String> FORWARD =
      Map.ofEntries(
          Map.entry("startedAt", "Began"),
          Map.entry("endedAt", "Ended"),
          Map.entry("duration", "Lasted"),
          Map.entry("timeToFullRestoration", "Until all worked again"),
          Map.entry("cause", "Cause"),
          Map.entry("originatedIn", "Where it began"),
          Map.entry("responsible", "Held responsible"),
          Map.entry("operator", "Run by"),
          Map.entry("victim", "Attacked"),
          Map.entry("compromisedSupplier", "Attacked through"),
          Map.entry("affected", "Hit"),
          Map.entry("spared", "Spared"),
          Map.entry("account", "Account"),
          Map.entry("relatedPolicy", "Policy"),
          Map.entry("suppliedBy", "Supplied by"),
          Map.entry("category", "Kind of product"),
          Map.entry("headquarteredIn", "Head office in"),
          Map.entry("locatedIn", "Located in"),
          Map.entry("sector", "Field"),
          Map.entry("listedIn", "Shares traded in"),
          Map.entry("jurisdiction", "Applies in"),
          Map.entry("policyKind", "Kind of policy"),
          Map.entry("policyStatus", "Where it stands"),
          Map.entry("asks", "What it asks"));

  private static final Map<String, String> BACKWARD =
      Map.ofEntries(
          Map.entry("affected", "Outages that hit it"),
          Map.entry("spared", "Outages said to have spared it"),
          Map.entry("cause", "Outages with this cause"),
          Map.entry("originatedIn", "Outages that began in it"),
          Map.entry("responsible", "Outages it is held responsible for"),
          Map.entry("operator", "Outages of what it ran"),
          Map.entry("victim", "Outages after attacks on it"),
          Map.entry("compromisedSupplier", "Outages after attacks through it"),
          Map.entry("relatedPolicy", "Outages that it bears on"),
          Map.entry("suppliedBy", "Products it supplies"),
          Map.entry("category", "Products of this kind"),
          Map.entry("headquarteredIn", "Who has a head office here"),
          Map.entry("locatedIn", "Who or what is here"),
          Map.entry("sector", "Who works in this field"),
          Map.entry("listedIn", "Whose shares are traded here"),
          Map.entry("uses", "Who uses it"),
          Map.entry("spunOffFrom", "What was spun off from it"),
          Map.entry("jurisdiction", "Policies that apply here"),
          Map.entry("policyKind", "Policies of this kind"),
          Map.entry("covers", "Policies that cover it"),
          Map.entry("publisher", "Articles it published"),
          Map.entry("originalPublisher", "Its texts, carried by others"),
          Map.entry("copyOf", "Copies of it"),
          Map.entry("partOf", "Its parts"),
          Map.entry("member", "Groups it belongs to"));

  private static final Map<String, String> OTHERS =
      Map.of("lat", "Latitude", "long", "Longitude", "inScheme", "List", "exactMatch", "Same as");

  private PropertyWords() {}

  /// What stands before the value on the page of the subject.
  public static String forward(Reference property) {
    String known = (isOurs(property) ? FORWARD : OTHERS).get(property.localName());
    return known == null ? KindWords.capital(property.label()) : known;
  }

  /// What stands above the subjects on the page of the value.
  static String backward(Reference property) {
    String known = isOurs(property) ? BACKWARD.get(property.localName()) : null;
    return known == null ? "Named as: " + property.label() : known;
  }

  static boolean isOurs(Reference property) {
    return property.iri().startsWith(Names.ONTOLOGY);
  }

  static boolean is(Reference property, String name) {
    return property.iri().equals(Names.ONTOLOGY + name);
  }
}
