package org.outagraph;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.outagraph.ingest.fetching.Fetched;
import org.outagraph.ingest.fetching.Fetcher;
import org.outagraph.model.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ingest`: takes articles in, from files, folders and the web.
@Command(
    name = "ingest",
    description = {
      "Take articles in and propose their claims: pages, texts, feeds, WARC archives, folders of"
          + " them, addresses.",
      "What is known already is skipped, so that it can be broken off and started again."
    })
final class IngestCommand extends DataCommand {
  private static final int SHOWN_EVERY = 100;

  private final Surroundings surroundings;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|FOLDER|URL",
      description = "Where articles are; a folder with all in it.")
  private List<String> places = new ArrayList<>();

  @Option(names = "--address", paramLabel = "URL", description = "Where the one file was found.")
  private @Nullable String address;

  @Option(names = "--publisher", paramLabel = "NAME", description = "Who published them.")
  private @Nullable String publisher;

  @Option(names = "--published", paramLabel = "DATE", description = "When they were published.")
  private @Nullable String published;

  @Option(names = "--language", paramLabel = "TAG", description = "Their language, such as en.")
  private @Nullable String language;

  IngestCommand(Surroundings surroundings) {
    super(surroundings, Setting.DATA, Setting.MODEL_URL, Setting.MODEL_NAME, Setting.MODEL_LIMIT);
    this.surroundings = surroundings;
  }

  /// Something to be sent in.
  private sealed interface Source {
    record OfFile(Path file) implements Source {}

    record OfWeb(String address) implements Source {}
  }

  @Override
  public Integer call() {
    List<Source> sources = places.stream().flatMap(place -> sources(place).stream()).toList();
    if (address != null && sources.size() != 1) {
      throw new Refusal("--address is for one file, and there are " + sources.size());
    }
    IngestTally tally = new IngestTally();
    PrintWriter out = out();
    Fetcher fetcher = new Fetcher(surroundings.clock());
    try (Asking door = asking();
        ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      List<Future<?>> work =
          sources.stream()
              .<Future<?>>map(source -> workers.submit(() -> send(source, door, fetcher, tally)))
              .toList();
      await(work, tally);
      out.println(tally);
      return tally.hasFailures() ? 1 : 0;
    } finally {
      out.flush();
    }
  }

  private static List<Source> sources(String place) {
    return place.matches("(?i)https?://.*")
        ? List.of(new Source.OfWeb(place))
        : ArticleFile.in(Path.of(place)).stream().<Source>map(Source.OfFile::new).toList();
  }

  private void await(List<Future<?>> work, IngestTally tally) {
    int done = 0;
    for (Future<?> one : work) {
      try {
        one.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while taking articles in", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
      done++;
      if (done % SHOWN_EVERY == 0) {
        progress().at(done + " of " + work.size() + ": " + tally, done, work.size());
      }
    }
  }

  /// One that cannot be read is told, and the others go on.
  private void send(Source source, Asking door, Fetcher fetcher, IngestTally tally) {
    try {
      switch (source) {
        case Source.OfFile(Path file) ->
            tally.note(
                door.post(
                    "api/articles",
                    told(Optional.ofNullable(address)),
                    ArticleFile.mediaType(file),
                    Files.readAllBytes(file)));
        case Source.OfWeb(String at) -> {
          Fetched fetched = fetcher.fetch(at);
          tally.note(
              door.post(
                  "api/articles",
                  told(Optional.of(fetched.address().toString())),
                  fetched.mediaType().isBlank() ? "application/octet-stream" : fetched.mediaType(),
                  fetched.body()));
        }
      }
    } catch (Refusal | ProblemException | IOException | UncheckedIOException e) {
      tally.noteFailure();
      fail(source, e);
    }
  }

  private void fail(Source source, Exception why) {
    String name =
        switch (source) {
          case Source.OfFile(Path file) -> file.toString();
          case Source.OfWeb(String at) -> at;
        };
    complain(name + ": " + why.getMessage());
  }

  private Map<String, List<String>> told(Optional<String> at) {
    Map<String, List<String>> told = new LinkedHashMap<>();
    at.ifPresent(url -> told.put("address", List.of(url)));
    Optional.ofNullable(publisher).ifPresent(name -> told.put("publisher", List.of(name)));
    Optional.ofNullable(published).ifPresent(date -> told.put("publishedAt", List.of(date)));
    Optional.ofNullable(language).ifPresent(tag -> told.put("language", List.of(tag)));
    return told;
  }
}
