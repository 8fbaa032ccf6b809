package org.outagraph.ingest.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.outagraph.ingest.SeedBase;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Change;

/// The names of the data that comes with Outagraph.
@Timeout(300)
class GazetteerTest {
  private static final String LABEL = " <http://www.w3.org/2000/01/rdf-schema#label> ";
  private static final String TYPE = " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ";

  @TempDir private Path folder;
  private KnowledgeBase base;

  @BeforeEach
  void open() {
    base = SeedBase.open(folder);
  }

  @AfterEach
  void close() {
    base.close();
  }

  @Test
  void theNamesOfTheGraphAreFoundAndFollowIt() {
    Gazetteer gazetteer = Gazetteer.of(base);
    String text = "CrowdStrike, Delta Air Lines and Brazil; the Velmora Networks firm.";
    assertThat(found(gazetteer, text))
        .containsExactly("vendors:crowdstrike", "organisations:delta-air-lines", "regions:BR");
    var before = gazetteer.known();

    base.commit(article(), "a tester", "an article");
    assertThat(gazetteer.known().version()).isEqualTo(base.version());
    assertThat(gazetteer.known().names()).isSameAs(before.names());

    base.commit(vendor(), "a tester", "a vendor");
    assertThat(found(gazetteer, text)).contains("vendors:velmora");
  }

  private static List<String> found(Gazetteer gazetteer, String text) {
    return gazetteer.known().names().find(CleanText.of(text), "en").known().stream()
        .map(mention -> mention.id().curie())
        .toList();
  }

  /// Any change that names nothing: a publisher's article gets a remark.
  private static Change article() {
    return new Change(
        "A <https://w3id.org/outagraph/articles/geeknews-2024-07-20>"
            + " <https://w3id.org/outagraph/ontology#note> \"Read again.\"@en .\n");
  }

  private static Change vendor() {
    String vendor = "<https://w3id.org/outagraph/vendors/velmora>";
    return new Change(
        "A "
            + vendor
            + TYPE
            + "<https://w3id.org/outagraph/ontology#Vendor> .\n"
            + "A "
            + vendor
            + LABEL
            + "\"Velmora Networks\"@en .\n");
  }
}
