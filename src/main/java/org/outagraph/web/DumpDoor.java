package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.outagraph.graph.catalogue.Distribution;
import org.outagraph.graph.catalogue.Dump;
import org.outagraph.graph.catalogue.Dumps;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Problem;

/// `/dumps/`: everything in the current version, as files with checksums.
final class DumpDoor {
  private static final String CHECKSUM = Dump.CHECKSUM;
  private static final Pattern NAME =
      Pattern.compile("outagraph-(\\d+)\\.((?:rdf12\\.)?[a-z]+)\\.(?:gz|zip)(\\.sha256)?");
  private final KnowledgeBase base;
  private final Extracts extracts;

  DumpDoor(KnowledgeBase base, Extracts extracts) {
    this.base = base;
    this.extracts = extracts;
  }

  /// A file that can be taken along.
  ///
  /// @param about what is told of it
  /// @param graphs what of the graph is in it
  /// @param file where it is
  /// @param checksumFile where its digest is
  private record Offer(Distribution about, String graphs, Path file, Path checksumFile) {
    static Offer of(Dump dump) {
      return new Offer(
          dump.distribution(),
          dump.form().hasGraphs() ? "all" : "default",
          dump.file(),
          dump.checksumFile());
    }

    static Offer of(Extract extract) {
      return new Offer(
          extract.form().distribution(extract), "things", extract.file(), extract.checksumFile());
    }
  }

  Reply list(Request request) {
    request.allow();
    List<Offer> offers =
        Stream.concat(
                base.catalogue().dumps().stream().map(Offer::of),
                extracts.all().stream().map(Offer::of))
            .toList();
    ObjectNode node = Json.object().put("version", offers.getFirst().about().version());
    node.set("results", Json.list(offers, DumpDoor::entry));
    return Json.reply(node);
  }

  private static ObjectNode entry(Offer offer) {
    Distribution about = offer.about();
    return Json.object()
        .put("name", about.name())
        .put("href", "/dumps/" + about.name())
        .put("form", about.title())
        .put("mediaType", about.mediaType())
        .put("compression", about.packaging())
        .put("graphs", offer.graphs())
        .put("version", about.version())
        .put("bytes", about.bytes())
        .put("sha256", about.sha256())
        .put("checksum", "/dumps/" + about.name() + CHECKSUM)
        .put("licence", Dump.LICENCE);
  }

  /// The file, or its checksum as `sha256sum --check` reads it.
  Download one(Request request) {
    request.allow("rdf");
    String name = request.part("name");
    Offer offer = named(name, request.rdf12().orElse(false));
    return name.endsWith(CHECKSUM)
        ? new Download(
            offer.checksumFile(),
            "text/plain; charset=utf-8",
            tag(offer.about(), "checksum-"),
            offer.about().version(),
            Map.of())
        : download(offer);
  }

  private static String tag(Distribution about, String what) {
    return "\"" + about.version() + "-" + what + about.sha256().substring(0, 18) + "\"";
  }

  private Offer named(String name, boolean annotated) {
    Matcher parts = NAME.matcher(name);
    String suffix = parts.matches() ? parts.group(2) : "";
    Optional<Offer> current =
        Stream.of(ExtractForm.values())
            .filter(form -> form.suffix().startsWith(suffix + "."))
            .map(extracts::current)
            .map(Offer::of)
            .findFirst()
            .or(() -> dump(suffix, annotated));
    Offer nearest =
        current.orElseGet(() -> Offer.of(base.catalogue().dump(Dumps.FORMS.getFirst())));
    String right = nearest.about().name();
    boolean isIt = name.equals(right) || name.equals(right + CHECKSUM) || annotated;
    if (current.isEmpty() || !isIt || !isOfVersion(parts, nearest)) {
      throw new Problem.NotFound("dumps/" + name, List.of("dumps/" + right)).toException();
    }
    return nearest;
  }

  private static boolean isOfVersion(Matcher parts, Offer offer) {
    return parts.group(1).equals(Long.toString(offer.about().version()));
  }

  private Optional<Offer> dump(String suffix, boolean annotated) {
    return Dumps.FORMS.stream()
        .filter(known -> known.suffix().equals(suffix))
        .map(known -> annotated ? known.inRdf12() : known)
        .findFirst()
        .map(form -> Offer.of(base.catalogue().dump(form)));
  }

  private static Download download(Offer offer) {
    Distribution about = offer.about();
    String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(about.sha256()));
    return new Download(
        offer.file(),
        about.packaging(),
        tag(about, ""),
        about.version(),
        Map.of(
            "Content-Disposition", "attachment; filename=\"" + about.name() + "\"",
            "Repr-Digest", "sha-256=:" + digest + ":",
            "Link", "<" + Dump.LICENCE + ">; rel=\"license\""));
  }
}
