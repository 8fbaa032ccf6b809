package org.outagraph.web.pages;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;

/// The addresses that pages link to.
public final class Addresses {
  private Addresses() {}

  public static String page(Id id) {
    return "/" + id.path();
  }

  public static String list(Kind kind) {
    return "/" + kind.path();
  }

  /// The next page of a list.
  public static String list(Kind kind, String cursor) {
    return list(kind) + query(Map.of("cursor", List.of(cursor)));
  }

  public static String question(String name, Map<String, String> arguments) {
    return "/questions/" + encoded(name) + query(single(arguments));
  }

  public static String answerJson(String name, Map<String, String> arguments) {
    return "/api/questions/" + encoded(name) + query(single(arguments));
  }

  public static String answerCsv(String name, Map<String, String> arguments) {
    return answer(name, arguments, "csv");
  }

  /// The answer in the form that goes by that name.
  public static String answer(String name, Map<String, String> arguments, String format) {
    Map<String, String> more = new LinkedHashMap<>(arguments);
    more.put("format", format);
    return answerJson(name, more);
  }

  public static String search(String words, Map<String, List<String>> filters) {
    return "/search" + query(searched(words, filters));
  }

  public static String search(String words, Map<String, List<String>> filters, String cursor) {
    Map<String, List<String>> parameters = searched(words, filters);
    parameters.put("cursor", List.of(cursor));
    return "/search" + query(parameters);
  }

  public static String searchJson(String words, Map<String, List<String>> filters) {
    return "/api/search" + query(searched(words, filters));
  }

  /// The address if a browser may be sent there: http or https with a host, and nothing else.
  public static Optional<String> external(String address) {
    try {
      URI uri = new URI(address.strip());
      String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /// The host of an address, without `www.`, for people to see where a link leads.
  public static String host(String address) {
    return external(address)
        .map(web -> URI.create(web).getHost().toLowerCase(Locale.ROOT))
        .map(host -> host.startsWith("www.") ? host.substring(4) : host)
        .orElse("");
  }

  private static Map<String, List<String>> searched(
      String words, Map<String, List<String>> filters) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("q", List.of(words));
    parameters.putAll(filters);
    return parameters;
  }

  private static Map<String, List<String>> single(Map<String, String> arguments) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    arguments.forEach((name, value) -> parameters.put(name, List.of(value)));
    return parameters;
  }

  private static String query(Map<String, List<String>> parameters) {
    List<String> pairs = new ArrayList<>();
    parameters.forEach(
        (name, values) -> values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%3A", ":");
  }
}
