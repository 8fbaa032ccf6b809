package org.outagraph.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.outagraph.graph.catalogue.Dump;
import org.outagraph.graph.catalogue.DumpForm;
import org.outagraph.graph.catalogue.Dumps;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Problem;

/// `/dumps/`: everything in the current version, as files with checksums.
final class DumpDoor {
  private static final String CHECKSUM = Dump.CHECKSUM;
  private static final Pattern NAME =
      Pattern.compile("outagraph-(\\d+)\\.((?:rdf12\\.)?[a-z]+)\\.gz(\\.sha256)?");
  private static final String GZIP = "application/gzip";

  private final KnowledgeBase base;

  DumpDoor(KnowledgeBase base) {
    this.base = base;
  }

  Reply list(Request request) {
    request.allow();
    List<Dump> dumps = base.catalogue().dumps();
    ObjectNode node = Json.object().put("version", dumps.getFirst().version());
    node.set("results", Json.list(dumps, DumpDoor::entry));
    return Json.reply(node);
  }

  private static ObjectNode entry(Dump dump) {
    return Json.object()
        .put("name", dump.name())
        .put("href", "/dumps/" + dump.name())
        .put("form", dump.form().title())
        .put("mediaType", dump.form().mediaType())
        .put("compression", GZIP)
        .put("graphs", dump.form().hasGraphs() ? "all" : "default")
        .put("bytes", dump.bytes())
        .put("sha256", dump.sha256())
        .put("checksum", "/dumps/" + dump.name() + CHECKSUM)
        .put("licence", Dump.LICENCE);
  }

  /// The file, or its checksum as `sha256sum --check` reads it.
  Download one(Request request) {
    request.allow("rdf");
    String name = request.part("name");
    Dump dump = named(name, request.rdf12().orElse(false));
    return name.endsWith(CHECKSUM)
        ? new Download(
            dump.checksumFile(),
            "text/plain; charset=utf-8",
            tag(dump, "checksum-"),
            dump.version(),
            Map.of())
        : download(dump);
  }

  private static String tag(Dump dump, String what) {
    return "\"" + dump.version() + "-" + what + dump.sha256().substring(0, 18) + "\"";
  }

  private Dump named(String name, boolean annotated) {
    Matcher parts = NAME.matcher(name);
    Optional<DumpForm> form =
        parts.matches()
            ? Dumps.FORMS.stream()
                .filter(known -> known.suffix().equals(parts.group(2)))
                .map(known -> annotated ? known.inRdf12() : known)
                .findFirst()
            : Optional.empty();
    Dump current = base.catalogue().dump(form.orElse(Dumps.FORMS.getFirst()));
    if (form.isEmpty() || !parts.group(1).equals(Long.toString(current.version()))) {
      throw new Problem.NotFound("dumps/" + name, List.of("dumps/" + current.name())).toException();
    }
    return current;
  }

  private static Download download(Dump dump) {
    String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(dump.sha256()));
    return new Download(
        dump.file(),
        GZIP,
        tag(dump, ""),
        dump.version(),
        Map.of(
            "Content-Disposition", "attachment; filename=\"" + dump.name() + "\"",
            "Repr-Digest", "sha-256=:" + digest + ":",
            "Link", "<" + Dump.LICENCE + ">; rel=\"license\""));
  }
}
