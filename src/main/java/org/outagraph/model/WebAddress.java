package org.outagraph.model;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An address on the web in the one form that all addresses of the same page share, after RFC 3986
/// (section 6.2) and the URL Standard.
///
/// It is made for comparing: what tells readers apart (trackers, editions for phones, AMP) is left
/// out, so the page may not answer there.
///
/// @param host in lower case and ASCII, without `www.` and the like, with a port that is not usual
/// @param path with the leading `/`, and a query that has only what chooses the page
public record WebAddress(String host, String path) {
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?://+)?([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(?:[^@]*@)?(\\[[^]]*]|[^:]*)(?::([0-9]*))?");
  private static final Pattern NAME =
      Pattern.compile(
          "[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)+");
  private static final Pattern EDITION = Pattern.compile("^(?:www\\d?|m|mobile|amp)\\.(?=.*\\.)");
  private static final Pattern AMP_CACHE =
      Pattern.compile(
          "^[^/?#]*\\.cdn\\.ampproject\\.org/[a-z]/(?:s/)?(.+)$|^(?:www\\.)?google\\.[a-z.]+/amp/(?:s/)?(.+)$");
  private static final Pattern INDEX =
      Pattern.compile(
          "/(?:index\\.(?:html?|php|aspx?|jsp)|default\\.(?:html?|aspx?))$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ESCAPED = Pattern.compile("%([0-9A-Fa-f]{2})");

  /// Parameters that only tell how a reader came.
  private static final Pattern TRACKERS =
      Pattern.compile(
          "(?:utm_|mtm_|pk_|hsa_|oly_|guce_|vero_|at_|itm_|_hs).*"
              + "|gclid|gclsrc|dclid|gbraid|wbraid|fbclid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh"
              + "|mc_cid|mc_eid|mkt_tok|_ga|_gl|__twitter_impression|ref_src|ref_url|cmpid|cmp|icid|ncid|smid"
              + "|smtyp|sr_share|spm|xtor|wt\\.mc_id|wt_mc|s_kwcid|s_cid|soc_src|soc_trk|guccounter|feature_share"
              + "|ns_mchannel|ns_source|ns_campaign|ns_linkname|ocid|taid|syclid|rss|amp|outputtype",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> USUAL_PORTS = Set.of("", "80", "443");

  /// The bytes that stand in a path or query as they are: unreserved characters, and delimiters
  /// whose escaping could matter.
  private static final String PLAIN = "-._~!$&'()*+,;=:@/?[]|^%";

  /// Reads an address as people paste it, with or without its scheme, or tells [Problem.Invalid].
  public static WebAddress of(String text) {
    String clean = text.strip().replaceAll("[\\t\\r\\n]", "").replace('\\', '/');
    Matcher parts = PARTS.matcher(withScheme(clean));
    if (!parts.matches() || !isWeb(parts.group(1))) {
      throw invalid(text);
    }
    Matcher authority = HOST_AND_PORT.matcher(parts.group(2));
    if (!authority.matches()) {
      throw invalid(text);
    }
    String name = name(authority.group(1)).orElseThrow(() -> invalid(text));
    String path = path(parts.group(3));
    String query = query(Optional.ofNullable(parts.group(4)).orElse(""));
    Optional<String> unwrapped = original(name + path);
    return unwrapped.isPresent()
        ? of("https://" + unwrapped.get() + query)
        : new WebAddress(
            EDITION.matcher(name).replaceFirst("") + port(authority.group(2)),
            page(path) + query + screen(parts.group(5)));
  }

  /// The same without a problem: empty for what is no address of the web.
  public static Optional<WebAddress> read(String text) {
    try {
      return Optional.of(of(text));
    } catch (ProblemException e) {
      return Optional.empty();
    }
  }

  private static ProblemException invalid(String text) {
    return new Problem.Invalid("url", text, "write an address such as https://example.org/article")
        .toException();
  }

  /// `example.org/page` and `//example.org` are addresses; `mailto:` and `javascript:` are not.
  private static String withScheme(String text) {
    boolean hasScheme = text.matches("(?i)^[a-z][a-z0-9+.-]*:(?![0-9]).*");
    return hasScheme ? text : "https://" + text.replaceFirst("^/+", "");
  }

  private static boolean isWeb(String scheme) {
    return scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
  }

  private static Optional<String> name(String host) {
    try {
      String ascii =
          IDN.toASCII(unescaped(host).replaceFirst("\\.$", ""), IDN.ALLOW_UNASSIGNED)
              .toLowerCase(Locale.ROOT);
      return NAME.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String port(String port) {
    return port == null || USUAL_PORTS.contains(port) ? "" : ":" + port;
  }

  /// The address inside one of an AMP cache.
  private static Optional<String> original(String address) {
    Matcher cached = AMP_CACHE.matcher(address);
    return cached.find()
        ? Optional.of(cached.group(1) == null ? cached.group(2) : cached.group(1))
        : Optional.empty();
  }

  private static String path(String path) {
    Deque<String> segments = new ArrayDeque<>();
    String[] given = normal(path).split("/", -1);
    for (String segment : given) {
      switch (segment) {
        case ".", "" -> {}
        case ".." -> segments.pollLast();
        default -> segments.addLast(segment);
      }
    }
    return "/" + String.join("/", segments);
  }

  /// Without what an edition or a server's habit adds to the end.
  private static String page(String path) {
    String page = INDEX.matcher(path).replaceFirst("/");
    page = page.replaceFirst("/amp/?$", "").replaceFirst("\\.amp(\\.html)?$", "$1");
    page = page.replaceFirst("^/amp/", "/");
    return page.length() > 1 ? page.replaceFirst("/$", "") : "/";
  }

  /// The parameters that choose the page, by name.
  private static String query(String query) {
    String kept =
        Arrays.stream(query.split("&"))
            .filter(parameter -> !parameter.isEmpty())
            .map(WebAddress::normal)
            .filter(parameter -> !TRACKERS.matcher(parameter.replaceFirst("=.*", "")).matches())
            .map(parameter -> parameter.replace("%20", "+"))
            .sorted()
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  /// A fragment is a place on the page, but `#!` is the page itself.
  private static String screen(String fragment) {
    return fragment != null && fragment.startsWith("!") ? "#" + normal(fragment) : "";
  }

  /// Escapes in capitals, and only where they are needed.
  private static String normal(String text) {
    StringBuilder normal = new StringBuilder();
    Matcher escape = ESCAPED.matcher(text);
    int from = 0;
    while (escape.find()) {
      escaped(text.substring(from, escape.start()), normal);
      char meant = (char) Integer.parseInt(escape.group(1), 16);
      normal.append(
          isUnreserved(meant) ? String.valueOf(meant) : escape.group().toUpperCase(Locale.ROOT));
      from = escape.end();
    }
    escaped(text.substring(from), normal);
    return normal.toString();
  }

  private static void escaped(String text, StringBuilder to) {
    for (byte part : text.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (part & 0xff);
      if (isUnreserved(character) || PLAIN.indexOf(character) >= 0) {
        to.append(character);
      } else {
        to.append(String.format(Locale.ROOT, "%%%02X", (int) character));
      }
    }
  }

  private static boolean isUnreserved(char character) {
    return character < 128
        && (Character.isLetterOrDigit(character) || "-._~".indexOf(character) >= 0);
  }

  private static String unescaped(String host) {
    return Stream.of(host)
        .filter(name -> name.contains("%"))
        .findFirst()
        .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
        .orElse(host);
  }

  @Override
  public String toString() {
    return "https://" + host + path;
  }
}
