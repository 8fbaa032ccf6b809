package org.outagraph.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.OwnsState;

/// The extracts of the current version, each made when somebody first asks for it, thing by thing,
/// all as they are at that version whatever is written meanwhile. Safe for use by several threads.
@OwnsState("the extracts that this process has made; changed by one thread at a time")
final class Extracts {
  private final KnowledgeBase base;
  private final Map<ExtractForm, Extract> made = new EnumMap<>(ExtractForm.class);

  Extracts(KnowledgeBase base) {
    this.base = base;
  }

  List<Extract> all() {
    return Stream.of(ExtractForm.values()).map(this::current).toList();
  }

  synchronized Extract current(ExtractForm form) {
    long version = base.version();
    Extract known = made.get(form);
    if (known != null && known.version() == version && Files.exists(known.file())) {
      return known;
    }
    try {
      Path folder = Files.createDirectories(base.extracts());
      sweep(folder, known == null ? version : known.version(), version);
      Extract extract = make(folder, form, version);
      made.put(form, extract);
      return extract;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The version before stays for those who are still reading it.
  private static void sweep(Path folder, long before, long version) throws IOException {
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (!name.startsWith("outagraph-" + before + ".")
            && !name.startsWith("outagraph-" + version + ".")) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private Extract make(Path folder, ExtractForm form, long version) throws IOException {
    Path file = folder.resolve(form.name(version));
    Path unfinished = folder.resolve(form.name(version) + ".new");
    MessageDigest digest = sha256();
    ThingWalk walk = ThingWalk.at(base, version);
    try (OutputStream out =
        new DigestOutputStream(
            new BufferedOutputStream(Files.newOutputStream(unfinished)), digest)) {
      switch (form) {
        case JSON_LINES -> JsonLines.write(walk, out);
        case CSV -> CsvTables.write(walk, out);
      }
    }
    String sha256 = HexFormat.of().formatHex(digest.digest());
    Extract extract = new Extract(form, version, file, Files.size(unfinished), sha256);
    Files.writeString(extract.checksumFile(), sha256 + "  " + extract.name() + "\n");
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    return extract;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
