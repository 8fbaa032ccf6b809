package org.outagraph.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.outagraph.model.Kind;
import org.outagraph.model.Names;

/// The terms that Java has to know by name; `ontology/` says what they mean.
public final class Vocabulary {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  private static final String OWL = "http://www.w3.org/2002/07/owl#";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String SCHEMA = "https://schema.org/";
  private static final String DCTERMS = "http://purl.org/dc/terms/";
  private static final String GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#";

  // RDF, RDF Schema, OWL, SKOS, schema.org, Dublin Core, WGS84
  public static final Node TYPE = iri(RDF + "type");
  public static final Node STATEMENT = iri(RDF + "Statement");
  public static final Node SUBJECT = iri(RDF + "subject");
  public static final Node PREDICATE = iri(RDF + "predicate");
  public static final Node OBJECT = iri(RDF + "object");
  public static final Node REIFIES = iri(RDF + "reifies");
  public static final Node PROPERTY = iri(RDF + "Property");
  public static final Node LABEL = iri(RDFS + "label");
  public static final Node COMMENT = iri(RDFS + "comment");
  public static final Node CLASS = iri(RDFS + "Class");
  public static final Node SUB_CLASS_OF = iri(RDFS + "subClassOf");
  public static final Node SUB_PROPERTY_OF = iri(RDFS + "subPropertyOf");
  public static final Node DOMAIN = iri(RDFS + "domain");
  public static final Node IS_DEFINED_BY = iri(RDFS + "isDefinedBy");
  public static final Node RANGE = iri(RDFS + "range");
  public static final Node SAME_AS = iri(OWL + "sameAs");
  public static final Node PREF_LABEL = iri(SKOS + "prefLabel");
  public static final Node ALT_LABEL = iri(SKOS + "altLabel");
  public static final Node DEFINITION = iri(SKOS + "definition");
  public static final Node EXAMPLE = iri(SKOS + "example");
  public static final Node CONCEPT = iri(SKOS + "Concept");
  public static final Node CONCEPT_SCHEME = iri(SKOS + "ConceptScheme");
  public static final Node IN_SCHEME = iri(SKOS + "inScheme");
  public static final Node NARROWER = iri(SKOS + "narrower");
  public static final Node BROADER = iri(SKOS + "broader");
  public static final Node EXACT_MATCH = iri(SKOS + "exactMatch");
  public static final Node TITLE = iri(DCTERMS + "title");
  public static final Node IS_REPLACED_BY = iri(DCTERMS + "isReplacedBy");
  public static final Node NAME = iri(SCHEMA + "name");
  public static final Node URL = iri(SCHEMA + "url");
  public static final Node LATITUDE = iri(GEO + "lat");
  public static final Node LONGITUDE = iri(GEO + "long");

  // The data set
  public static final Node DATASET = iri(Names.DATASET);
  public static final Node VERSION = og("version");

  // Functions of queries
  public static final Node LABEL_FUNCTION = og("label");

  // Classes
  public static final Node OUTAGE = og("Outage");
  public static final Node PARTY = og("Party");
  public static final Node ORGANISATION = og("Organisation");
  public static final Node VENDOR = og("Vendor");
  public static final Node PUBLISHER_CLASS = og("Publisher");
  public static final Node ORGANISATION_GROUP = og("OrganisationGroup");
  public static final Node FACILITY = og("Facility");
  public static final Node PRODUCT = og("Product");
  public static final Node TECHNOLOGY = og("Technology");
  public static final Node REGION = og("Region");
  public static final Node POLICY = og("Policy");
  public static final Node ARTICLE = og("Article");
  public static final Node CLAIM = og("Claim");
  public static final Node CONFLICT = og("Conflict");
  public static final Node RULE = og("Rule");
  public static final Node QUESTION = og("Question");
  public static final Node CLAIMED_PROPERTY = og("ClaimedProperty");
  public static final Node FIGURE_PROPERTY = og("FigureProperty");
  public static final Node REFERENCE_PROPERTY = og("ReferenceProperty");

  // Reference data
  public static final Node TICKER = og("ticker");
  public static final Node PART_OF = og("partOf");
  public static final Node ISO_CODE = og("isoCode");
  public static final Node M49_CODE = og("m49Code");
  public static final Node MEMBER = og("member");
  public static final Node LABEL_IS_OURS = og("labelIsOurs");
  public static final Node PUBLISHER = og("publisher");
  public static final Node ORIGINAL_PUBLISHER = og("originalPublisher");
  public static final Node AUTHOR = og("author");
  public static final Node PUBLISHED_AT = og("publishedAt");
  public static final Node DATE_INFERRED = og("dateInferred");
  public static final Node ADDRESS = og("address");
  public static final Node LANGUAGE = og("language");
  public static final Node ARTICLE_TYPE = og("articleType");
  public static final Node RETRIEVED_AT = og("retrievedAt");
  public static final Node RETRIEVED_FROM = og("retrievedFrom");
  public static final Node COPY_OF = og("copyOf");
  public static final Node INCOMPLETE = og("incomplete");
  public static final Node EDITORS_NOTE = og("editorsNote");
  public static final Node WITHDRAWN_AT = og("withdrawnAt");
  public static final Node WITHDRAWN_BECAUSE = og("withdrawnBecause");

  // Claimed properties
  public static final Node STARTED_AT = og("startedAt");
  public static final Node ENDED_AT = og("endedAt");
  public static final Node CAUSE = og("cause");
  public static final Node ORIGINATED_IN = og("originatedIn");
  public static final Node RESPONSIBLE = og("responsible");
  public static final Node OPERATOR = og("operator");
  public static final Node VICTIM = og("victim");
  public static final Node COMPROMISED_SUPPLIER = og("compromisedSupplier");
  public static final Node AFFECTED = og("affected");
  public static final Node SPARED = og("spared");
  public static final Node RELATED_POLICY = og("relatedPolicy");
  public static final Node REPORTED_FIGURE = og("reportedFigure");
  public static final Node ACCOUNT = og("account");
  public static final Node SUPPLIED_BY = og("suppliedBy");
  public static final Node CATEGORY = og("category");
  public static final Node HEADQUARTERED_IN = og("headquarteredIn");
  public static final Node SECTOR = og("sector");
  public static final Node USES = og("uses");
  public static final Node SPUN_OFF_FROM = og("spunOffFrom");
  public static final Node LISTED_IN = og("listedIn");
  public static final Node JURISDICTION = og("jurisdiction");
  public static final Node POLICY_KIND = og("policyKind");
  public static final Node COVERS = og("covers");
  public static final Node IN_FORCE_FROM = og("inForceFrom");
  public static final Node IN_FORCE_UNTIL = og("inForceUntil");
  public static final Node USE_BANNED_FROM = og("useBannedFrom");
  public static final Node POLICY_STATUS = og("policyStatus");
  public static final Node ASKS = og("asks");
  public static final Node UNIT = og("unit");

  // What is said about a claim
  public static final Node STANCE = og("stance");
  public static final Node ASSERTS = og("asserts");
  public static final Node DENIES = og("denies");
  public static final Node RANK = og("rank");
  public static final Node PREFERRED = og("preferred");
  public static final Node NORMAL = og("normal");
  public static final Node DEPRECATED = og("deprecated");
  public static final Node STATUS = og("status");
  public static final Node ACCEPTED = og("accepted");
  public static final Node PROPOSED = og("proposed");
  public static final Node REJECTED = og("rejected");
  public static final Node BASIS = og("basis");
  public static final Node REPORTED = og("reported");
  public static final Node EDITORIAL = og("editorial");
  public static final Node UNVERIFIED = og("unverified");
  public static final Node INFERRED = og("inferred");
  public static final Node INFERRED_BY = og("inferredBy");
  public static final Node PREMISE = og("premise");
  public static final Node ASSERTED_BY = og("assertedBy");
  public static final Node RELAYED_BY = og("relayedBy");
  public static final Node INTEREST = og("interest");
  public static final Node REPORTED_IN = og("reportedIn");
  public static final Node LOCATOR = og("locator");
  public static final Node SUMMARY = og("summary");
  public static final Node LEVEL = og("level");
  public static final Node SERVICE = og("service");
  public static final Node SCOPE = og("scope");
  public static final Node ASPECT = og("aspect");
  public static final Node MEASURE = og("measure");
  public static final Node RELATION = og("relation");
  public static final Node BECAUSE = og("because");
  public static final Node COUNT = og("count");
  public static final Node COUNT_LOW = og("countLow");
  public static final Node COUNT_HIGH = og("countHigh");
  public static final Node COUNT_UNIT = og("countUnit");
  public static final Node COUNT_IS = og("countIs");
  public static final Node COUNT_TEXT = og("countText");
  public static final Node PRECISION = og("precision");
  public static final Node COUNTERS = og("counters");
  public static final Node SUPERSEDES = og("supersedes");
  public static final Node VALID_FROM = og("validFrom");
  public static final Node VALID_UNTIL = og("validUntil");
  public static final Node REPORTED_AT = og("reportedAt");
  public static final Node RECORDED_AT = og("recordedAt");
  public static final Node NOTE = og("note");
  public static final Node CONFIDENCE = og("confidence");
  public static final Node EXTRACTED_BY = og("extractedBy");
  public static final Node QUOTE = og("quote");
  public static final Node QUOTE_START = og("quoteStart");
  public static final Node QUOTE_END = og("quoteEnd");

  // Conflicts
  public static final Node ABOUT = og("about");
  public static final Node CONFLICT_KIND = og("conflictKind");
  public static final Node POSITION = og("position");
  public static final Node RESOLUTION = og("resolution");

  /// The datatype of a span `low/high` of numbers.
  public static final String SPAN_DATATYPE = Names.ONTOLOGY + "range";

  /// Who speaks in editorial and unverified claims.
  public static final Node EDITORS = iri(Kind.ORGANISATIONS.iri() + "/outagraph-editors");

  private Vocabulary() {}

  /// A term of our ontology.
  public static Node og(String name) {
    return iri(Names.ONTOLOGY + name);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
