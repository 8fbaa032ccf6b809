package org.outagraph.graph.catalogue;

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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.outagraph.graph.GraphStore;
import org.outagraph.graph.RdfForm;
import org.outagraph.model.OwnsState;

/// The dumps of the current version, each made when somebody first asks for it. Safe for use by
/// several threads.
///
/// The files of the version before stay for those who are still reading them; older ones go, and so
/// does what another process left, since nobody knows from which journal that was.
@OwnsState("the dumps that this process has made; changed by one thread at a time")
public final class Dumps {
  /// The forms that there are, the one that loses nothing first.
  public static final List<DumpForm> FORMS =
      List.of(
          DumpForm.plain(RdfForm.NQUADS),
          DumpForm.plain(RdfForm.TRIG),
          DumpForm.plain(RdfForm.NTRIPLES),
          DumpForm.plain(RdfForm.TURTLE),
          DumpForm.plain(RdfForm.NQUADS).inRdf12(),
          DumpForm.plain(RdfForm.TRIG).inRdf12(),
          DumpForm.plain(RdfForm.NTRIPLES).inRdf12(),
          DumpForm.plain(RdfForm.TURTLE).inRdf12());

  private final GraphStore store;
  private final Path folder;
  private final DumpWriter writer;
  private final Map<DumpForm, Dump> made = new HashMap<>();
  private long before = -1;
  private long newest = -1;

  /// @param folder where the files are; made when missing
  public Dumps(GraphStore store, Path folder) {
    this.store = store;
    this.folder = folder;
    this.writer = new DumpWriter(store.ontology().prefixes());
  }

  /// The current version in a form.
  public synchronized Dump current(DumpForm form) {
    return store.read(dataset -> current(dataset, form));
  }

  private Dump current(DatasetGraph dataset, DumpForm form) {
    long version = GraphStore.version(dataset);
    Dump known = made.get(form);
    if (known != null && known.version() == version && Files.exists(known.file())) {
      return known;
    }
    try {
      Files.createDirectories(folder);
      advanceTo(version);
      Dump dump = make(dataset, version, form);
      made.put(form, dump);
      return dump;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void advanceTo(long version) throws IOException {
    if (version <= newest) {
      return;
    }
    before = newest;
    newest = version;
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!isOf(before, file)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static boolean isOf(long version, Path file) {
    return String.valueOf(file.getFileName()).startsWith("outagraph-" + version + ".");
  }

  private Dump make(DatasetGraph dataset, long version, DumpForm form) throws IOException {
    Path file = folder.resolve(Dump.name(version, form));
    Path unfinished = folder.resolve(Dump.name(version, form) + ".new");
    MessageDigest digest = sha256();
    try (OutputStream out =
        new GZIPOutputStream(
            new DigestOutputStream(
                new BufferedOutputStream(Files.newOutputStream(unfinished)), digest))) {
      writer.write(dataset, form, out);
    }
    String sha256 = HexFormat.of().formatHex(digest.digest());
    Dump dump = new Dump(form, version, file, Files.size(unfinished), sha256);
    Files.writeString(dump.checksumFile(), sha256 + "  " + dump.name() + "\n");
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    return dump;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
