package org.outagraph.ingest.fetching;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.outagraph.model.Problem;

/// Makes addresses that can be fetched of what people paste and sites redirect to.
final class WebAddress {
  private static final int LONGEST = 4_000;

  private WebAddress() {}

  /// An http or https address with a host, in ASCII, without fragment.
  static URI of(String written) {
    String address = written.strip();
    if (address.length() > LONGEST) {
      throw new Problem.TooLarge("An address", LONGEST, "characters").toException();
    }
    try {
      return checked(address, new URI(ascii(address)));
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw invalid(address, "write an address such as https://example.org/story", e);
    }
  }

  /// Where a site sends us on.
  static URI redirect(URI from, String location) {
    try {
      return of(from.resolve(new URI(ascii(location.strip()))).toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw invalid(from.toString(), "it redirects to what is no address", e);
    }
  }

  /// The port that is meant.
  static int port(URI address) {
    return address.getPort() >= 0
        ? address.getPort()
        : "https".equals(address.getScheme()) ? 443 : 80;
  }

  private static URI checked(String written, URI address) throws URISyntaxException {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw invalid(written, "only http and https addresses are fetched", null);
    }
    if (address.getRawUserInfo() != null) {
      throw invalid(written, "an address with a name or password in it is not fetched", null);
    }
    if (address.getHost() == null) {
      throw invalid(written, "it names no host", null);
    }
    String path =
        address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return new URI(
        scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + port + path + query);
  }

  /// Hosts of other scripts in their ASCII form, other characters as percent signs.
  private static String ascii(String address) throws URISyntaxException {
    String spaced = address.replace(" ", "%20").replace("|", "%7C");
    int start = spaced.indexOf("://") + 3;
    if (start < 3) {
      return new URI(spaced).toASCIIString();
    }
    int end = start;
    while (end < spaced.length() && "/?#:".indexOf(spaced.charAt(end)) < 0) {
      end++;
    }
    String host = spaced.substring(start, end);
    boolean foreign = host.chars().anyMatch(c -> c > 127);
    String name = foreign ? IDN.toASCII(host) : host;
    return new URI(spaced.substring(0, start) + name + spaced.substring(end)).toASCIIString();
  }

  private static RuntimeException invalid(
      String written, String reason, @Nullable Throwable cause) {
    String shown = written.length() > 200 ? written.substring(0, 200) + "…" : written;
    return new Problem.Invalid("address", shown, reason).toException(cause);
  }
}
