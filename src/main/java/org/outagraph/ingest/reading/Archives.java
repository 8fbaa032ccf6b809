package org.outagraph.ingest.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

/// Reads web archives (WARC, also packed): each page or text that was answered with 200 is an
/// article; what is none is passed over.
final class Archives {
  private static final int OK = 200;

  private final Reader reader;

  Archives(Reader reader) {
    this.reader = reader;
  }

  /// All manuscripts of an archive.
  List<Manuscript> read(Received archive) {
    List<Manuscript> manuscripts = new ArrayList<>();
    read(new ByteArrayInputStream(archive.body()), archive, manuscripts::add);
    return manuscripts;
  }

  /// Hands over the manuscripts one by one, so that an archive of any size can be read.
  void read(InputStream in, Received about, Consumer<Manuscript> each) {
    try (WarcReader records = new WarcReader(in)) {
      records.setLenient(true);
      for (Optional<WarcRecord> next = records.next(); next.isPresent(); next = records.next()) {
        captured(next.get(), about).ifPresent(page -> readPage(page, each));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Problem.Invalid("body", "WARC", "the archive is cut or broken").toException(e);
    }
  }

  private void readPage(Received page, Consumer<Manuscript> each) {
    try {
      reader.read(page).forEach(each);
    } catch (ProblemException noArticle) {
      // An archive holds pictures, scripts and empty pages too.
      return;
    }
  }

  private static Optional<Received> captured(WarcRecord record, Received about) throws IOException {
    if (record instanceof WarcResponse response && isWeb(response)) {
      HttpResponse http = response.http();
      if (http.status() != OK) {
        return Optional.empty();
      }
      String type = http.headers().first("Content-Type").orElse("");
      String coding = http.headers().first("Content-Encoding").orElse("");
      return body(http.body().stream())
          .map(
              body -> coding.contains("gzip") ? Unpacking.gzip(body, Reader.LARGEST_ARTICLE) : body)
          .map(body -> page(about, response, body, type));
    }
    if (record instanceof WarcResource resource && isWeb(resource)) {
      String type = resource.headers().first("Content-Type").orElse("");
      return body(resource.body().stream()).map(body -> page(about, resource, body, type));
    }
    return Optional.empty();
  }

  private static boolean isWeb(WarcTargetRecord record) {
    return Pages.isWebAddress(record.target());
  }

  private static Received page(Received about, WarcTargetRecord record, byte[] body, String type) {
    return new Received(body, type, Optional.of(record.target()), about.received(), Hints.NONE);
  }

  private static Optional<byte[]> body(InputStream in) throws IOException {
    try {
      return Optional.of(Unpacking.upTo(Reader.LARGEST_ARTICLE, in));
    } catch (ProblemException tooLarge) {
      return Optional.empty();
    }
  }
}
