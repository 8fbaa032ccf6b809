package org.outagraph.web;

import java.util.List;
import org.outagraph.ingest.Ingest;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.web.feeds.FeedForm;
import org.outagraph.web.pages.Pages;
import org.outagraph.web.queries.QueryDesk;
import org.outagraph.web.queries.Visits;

/// Every path that the server answers, in the order in which they are tried.
final class Routes {
  private final HomeDoor home;
  private final SparqlDoor sparql;
  private final EditorDoor editor;
  private final UpdateDoor update;
  private final GraphDoor graphs;
  private final SearchDoor search;
  private final QuestionDoor questions;
  private final ResourceDoor resources;
  private final ImpactDoor impact;
  private final TimelineDoor timeline;
  private final BatchDoor batch;
  private final LookupDoor lookup;
  private final ThingDoor things;
  private final PrefixDoor prefixes;
  private final AdminDoor admin;
  private final HealthDoor health;
  private final ProblemDoor problems;
  private final WellKnownDoor wellKnown;
  private final DumpDoor dumps;
  private final FeedDoor feeds;
  private final ChangeDoor changes;
  private final ReconcileDoor reconcile;
  private final ApiDoor description;
  private final ProposalDoor proposals;
  private final ArticleDoor articles;
  private final MergeDoor merges;
  private final Doorkeeper doorkeeper;

  Routes(KnowledgeBase base, Ingest ingest, Pages pages, WebSettings settings) {
    this.home = new HomeDoor(base, pages, this::all);
    Extracts extracts = new Extracts(base);
    this.wellKnown = new WellKnownDoor(base, settings, extracts);
    this.description = new ApiDoor(pages, settings.base(), base.questions().questions().all());
    QueryDesk desk = new QueryDesk(settings.allowance());
    Clients clients = new Clients(new WriteKey(settings.writeKey()), settings.proxy());
    Turns turns = new Turns(desk, clients);
    this.doorkeeper = new Doorkeeper(clients, new Visits(settings.allowance()), desk);
    this.sparql = new SparqlDoor(base, wellKnown::service, turns);
    this.admin = new AdminDoor(desk);
    this.editor = new EditorDoor(base, pages, sparql::get, turns);
    this.feeds = new FeedDoor(base, settings);
    this.dumps = new DumpDoor(base, extracts);
    this.changes = new ChangeDoor(base);
    this.reconcile = new ReconcileDoor(base, pages, turns, settings.base());
    this.update = new UpdateDoor(base, turns);
    this.graphs = new GraphDoor(base, turns);
    this.search = new SearchDoor(base, pages);
    Citing citing = new Citing(base);
    this.questions = new QuestionDoor(base, pages, turns, citing);
    this.resources = new ResourceDoor(base);
    this.impact = new ImpactDoor(base);
    this.batch = new BatchDoor(base);
    this.lookup = new LookupDoor(base);
    this.timeline = new TimelineDoor(base);
    this.things = new ThingDoor(base, resources, citing, pages);
    this.prefixes = new PrefixDoor(base.store().ontology().prefixes());
    this.health = new HealthDoor(base);
    this.problems = new ProblemDoor(pages);
    this.proposals = new ProposalDoor(base, ingest.desk());
    this.articles = new ArticleDoor(base, ingest);
    this.merges = new MergeDoor(ingest.desk());
  }

  /// Who counts those that come.
  Doorkeeper doorkeeper() {
    return doorkeeper;
  }

  List<Route> all() {
    return List.of(
        Route.get("/", "What this is, the first question answered, and every door", home::page),
        Route.get(
            "/sparql",
            "SPARQL query by GET; without one, the editor for people and the service description"
                + " for programs",
            editor::get),
        Route.post("/sparql", "SPARQL query by form or as the body", sparql::post),
        Route.get("/update", "A problem that says how to send an update", update::get),
        Route.keyed(
            "POST", "/update", "SPARQL update by form or as the body; needs the key", update::post),
        Route.get(
            "/graphs",
            "The graphs and their sizes; the triples of one by ?graph=IRI or ?default",
            graphs::get),
        Route.keyed("PUT", "/graphs", "Replaces a graph; needs the key", graphs::put),
        Route.keyed(
            "POST", "/graphs", "Adds to a graph, or makes a new one; needs the key", graphs::post),
        Route.keyed("DELETE", "/graphs", "Takes a graph away; needs the key", graphs::delete),
        Route.get(
            "/graphs/{name}", "The triples of a graph that is named by its path", graphs::getLocal),
        Route.keyed("PUT", "/graphs/{name}", "Replaces the graph; needs the key", graphs::putLocal),
        Route.keyed(
            "POST", "/graphs/{name}", "Adds to the graph; needs the key", graphs::postLocal),
        Route.keyed(
            "DELETE", "/graphs/{name}", "Takes the graph away; needs the key", graphs::deleteLocal),
        Route.get("/search", "Full-text search as a page", search::page),
        Route.get("/questions", "The questions that the graph answers", questions::listPage),
        Route.get(
            "/questions/{name}", "One question with its answer as a page", questions::answerPage),
        Route.get("/api", "Counts, and this list", home::json),
        Route.get(
            "/openapi.json",
            "Every operation with its parameters, answers and examples (OpenAPI 3.1)",
            description::document),
        Route.get("/docs", "The same as a page, with requests to try", description::page),
        Route.get(
            "/api/search",
            "Full-text search: ranked hits with highlights and facets",
            search::json),
        Route.get("/api/suggest", "Completion of names", search::suggest),
        Route.get(
            "/api/questions",
            "The questions with parameters, columns and SPARQL text",
            questions::list),
        Route.get(
            "/api/questions/{name}",
            "The answer to a question, each row with its claims",
            questions::answer),
        Route.get(
            "/api/prefixes",
            "The prefixes that need no declaration: JSON, or lines for Turtle and SPARQL",
            prefixes::prefixes),
        Route.get(
            "/api/changes",
            "What changed since a version, in order: JSON, RDF Patch, or which things changed",
            changes::changes),
        Route.get("/contexts/outagraph.jsonld", "The same as a JSON-LD context", prefixes::context),
        Route.get(
            "/api/batch",
            "Several things in one answer, all of one version: ?id=…&id=…",
            batch::batch),
        Route.get(
            "/api/lookup",
            "Whether the article at an address is in, and what it supports: ?url=…",
            lookup::lookup),
        Route.get(
            "/api/outages/{slug}/impact",
            "Whom an outage hit and spared: each region, sector and organisation with its claims",
            impact::impact),
        Route.get(
            "/api/outages/{slug}/timeline",
            "When it happened, when that was published and when it was recorded, in three series",
            timeline::timeline),
        Route.keyed(
            "POST",
            "/api/articles",
            "Takes an article in and proposes its claims; needs the key",
            articles::post),
        Route.keyed(
            "GET", "/api/received", "The articles that came in; needs the key", articles::list),
        Route.keyed(
            "GET",
            "/api/received/{slug}",
            "One of them with its text; needs the key",
            articles::one),
        Route.keyed(
            "DELETE",
            "/api/received/{slug}",
            "Takes its text down; needs the key",
            articles::takeDown),
        Route.keyed(
            "GET",
            "/api/proposals",
            "The claims that wait for a reviewer, and those decided on; needs the key",
            proposals::list),
        Route.keyed(
            "POST",
            "/api/proposals",
            "Proposes a claim of an article that came in; needs the key",
            proposals::propose),
        Route.keyed(
            "POST",
            "/api/proposals/accept",
            "Accepts several proposals as one change; needs the key",
            proposals::acceptAll),
        Route.keyed(
            "POST",
            "/api/proposals/reject",
            "Rejects several proposals; needs the key",
            proposals::rejectAll),
        Route.keyed(
            "GET",
            "/api/proposals/{id}",
            "One proposal with the words around its quote and what is known already; needs the key",
            proposals::one),
        Route.keyed(
            "POST",
            "/api/proposals/{id}/accept",
            "Lets the claim into the graph, edited if need be; needs the key",
            proposals::accept),
        Route.keyed(
            "POST",
            "/api/proposals/{id}/reject",
            "Turns it down; needs the key",
            proposals::reject),
        Route.keyed(
            "POST",
            "/api/proposals/{id}/revert",
            "Takes the decision back; needs the key",
            proposals::revert),
        Route.keyed(
            "POST",
            "/api/merges",
            "Makes one thing of two, or says which thing a newcomer is; needs the key",
            merges::merge),
        Route.keyed(
            "POST",
            "/api/merges/{version}/revert",
            "Takes a merge back; needs the key",
            merges::unmerge),
        Route.get("/api/{kind}", "A list of one kind", resources::list),
        Route.get(
            "/api/{kind}/{slug}",
            "A thing with its facts and the claims behind them",
            resources::thing),
        Route.get(
            "/.well-known/void",
            "What the data set holds, in numbers by class and property (VoID), by Accept",
            wellKnown::contents),
        Route.get(
            "/.well-known/dcat",
            "The data set for catalogues of data (DCAT), by Accept",
            wellKnown::catalog),
        Route.get(
            "/.well-known/sparql-examples",
            "Example queries as triples (SHACL), by Accept",
            wellKnown::examples),
        Route.get(
            "/feeds/outages.atom",
            "New outages as Atom, by when they came into the graph",
            request -> feeds.outages(request, FeedForm.ATOM)),
        Route.get(
            "/feeds/outages.json",
            "The same as JSON Feed",
            request -> feeds.outages(request, FeedForm.JSON)),
        Route.get(
            "/feeds/search.atom",
            "What a search finds as Atom, the newest in the graph first",
            request -> feeds.search(request, FeedForm.ATOM)),
        Route.get(
            "/feeds/search.json",
            "What a search finds as JSON Feed",
            request -> feeds.search(request, FeedForm.JSON)),
        Route.get("/dumps/", "The dumps of the current version, with checksums", dumps::list),
        Route.file("/dumps/{name}", "One dump, or its checksum", dumps::one),
        Route.get(
            "/reconcile",
            "The reconciliation service: its manifest, or a batch of names, by GET",
            reconcile::get),
        Route.post(
            "/reconcile", "A batch of names to match, or columns to add, by form", reconcile::post),
        Route.get(
            "/reconcile/suggest/entity",
            "Completion of things for OpenRefine",
            reconcile::suggestEntities),
        Route.get(
            "/reconcile/suggest/property",
            "Completion of properties",
            reconcile::suggestProperties),
        Route.get("/reconcile/suggest/type", "Completion of types", reconcile::suggestTypes),
        Route.get("/reconcile/flyout/entity", "A few words about a thing", reconcile::flyoutEntity),
        Route.get(
            "/reconcile/flyout/property",
            "A few words about a property",
            reconcile::flyoutProperty),
        Route.get("/reconcile/flyout/type", "A few words about a type", reconcile::flyoutType),
        Route.get(
            "/reconcile/properties",
            "The properties that things of a type may have",
            reconcile::properties),
        Route.get("/reconcile/preview", "A thing in a few lines, for a frame", reconcile::preview),
        Route.get("/reconcile/view", "The way to the page of a thing", reconcile::view),
        Route.keyed("GET", "/admin/queries", "What is being asked now; needs the key", admin::list),
        Route.keyed(
            "DELETE", "/admin/queries/{id}", "Stops one of them; needs the key", admin::stop),
        Route.get("/health/live", "Whether the process lives", health::live),
        Route.get("/health/ready", "Whether it should get requests, and why not", health::ready),
        Route.get("/problems", "Every problem that an answer may tell", problems::list),
        Route.get(
            "/problems/{name}", "What a problem means and what to do about it", problems::one),
        Route.get("/assets/{name}", "Style sheets of the pages", AssetDoor::asset),
        Route.get("/{kind}", "A list of one kind, as a page or JSON", things::list),
        Route.get(
            "/{kind}/{slug}",
            "A thing as a page, JSON, Turtle, N-Triples, JSON-LD, RDF/XML, BibTeX, CSL-JSON or RIS,"
                + " by Accept or ending",
            things::thing));
  }
}
