package org.outagraph;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything that can be set, with its words for the README and for `--help`.
public enum Setting {
  PORT("7070", "The port to listen on; 0 takes any free one."),
  HOST("127.0.0.1", "The address to listen on; 0.0.0.0 is every address of the machine."),
  DATA("data", "The folder of the journal, the store and the index; made when missing."),
  BASE(
      null,
      "The public address, such as https://example.org/graph; the service description names it."),
  QUERY_LIMIT("PT10S", "How long a query may run, as an ISO 8601 duration."),
  ROW_LIMIT("100000", "How many rows an answer may have; what is left out is said in the answer."),
  UPDATE_LIMIT("PT30S", "How long a SPARQL update may work out what it changes."),
  QUERY_SLOTS(null, "How many queries run at once; without it, one for each processor."),
  CLIENT_TIME("PT30S", "How long the queries of one client may run, together, in each minute."),
  CLIENT_REQUESTS("6000", "How many requests each client may send in each minute."),
  TRUSTED_PROXY(null, "The address of a proxy whose X-Forwarded-For tells who asks."),
  MODEL_URL(
      null,
      "Where a language model answers that may propose claims (OpenAI's chat completions); none is"
          + " asked without it."),
  MODEL_NAME("default", "The model's name, as its address knows it."),
  MODEL_LIMIT("PT2M", "How long the model may read one article."),
  MODEL_KEY(null, "The bearer key of the model's address, if it wants one."),
  WRITE_KEY(null, "The bearer key for writing over HTTP; without it the server is read-only."),
  JAVA_OPTS(null, "More options for the JVM, such as -Xmx4g; read by the launcher.");

  static final String PREFIX = "OUTAGRAPH_";

  private final Optional<String> fallback;
  private final String description;

  Setting(@Nullable String fallback, String description) {
    this.fallback = Optional.ofNullable(fallback);
    this.description = description;
  }

  /// The environment variable, such as `OUTAGRAPH_QUERY_LIMIT`.
  public String variable() {
    return PREFIX + name();
  }

  /// The flag, such as `--query-limit`; none for what should not show in a list of processes (the
  /// key) or comes too late for a flag (the options of the JVM).
  public Optional<String> flag() {
    return switch (this) {
      case MODEL_KEY, WRITE_KEY, JAVA_OPTS -> Optional.empty();
      case PORT,
          HOST,
          DATA,
          BASE,
          QUERY_LIMIT,
          ROW_LIMIT,
          UPDATE_LIMIT,
          QUERY_SLOTS,
          CLIENT_TIME,
          CLIENT_REQUESTS,
          TRUSTED_PROXY,
          MODEL_URL,
          MODEL_NAME,
          MODEL_LIMIT ->
          Optional.of("--" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    };
  }

  /// The value when nothing is set; empty when the setting may stay unset.
  public Optional<String> fallback() {
    return fallback;
  }

  public String description() {
    return description;
  }
}
