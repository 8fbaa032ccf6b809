package org.outagraph.ingest.fetching;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;

/// Asks one address once: it resolves the name, checks what it finds, and connects to that very
/// address. It follows no redirect, keeps no cookie, uses no proxy and tries nothing twice.
final class Line {
  static final String AGENT = "Outagraph (+https://w3id.org/outagraph/)";

  private static final String ACCEPT =
      "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml,"
          + " text/plain;q=0.9, application/xml;q=0.8, */*;q=0.1";
  private static final int OK = 200;
  private static final int LONGEST_HEADER = 16_384;
  private static final int MOST_HEADERS = 200;

  private final Network network;
  private final FetchLimits limits;

  Line(Network network, FetchLimits limits) {
    this.network = network;
    this.limits = limits;
  }

  /// @param largest the most bytes of its body
  Answer ask(URI address, int largest) {
    int port = WebAddress.port(address);
    if (!network.allows(port)) {
      throw new Problem.Refused("Fetching " + address, "port " + port + " is not one of the web")
          .toException();
    }
    List<InetAddress> addresses = network.addresses(address);
    HttpGet request = request(address);
    Thread alarm = alarm(request);
    try (CloseableHttpClient client = client(addresses)) {
      return client.execute(request, response -> answer(response, largest));
    } catch (IOException e) {
      throw failed(address, request.isAborted(), e);
    } catch (ProblemException | IllegalStateException e) {
      throw request.isAborted() ? failed(address, true, e) : e;
    } finally {
      alarm.interrupt();
    }
  }

  /// Ends a request that takes too long, also one whose bytes keep dripping.
  private Thread alarm(HttpGet request) {
    return Thread.ofVirtual()
        .start(
            () -> {
              try {
                Thread.sleep(limits.whole());
                request.abort();
              } catch (InterruptedException answered) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private static HttpGet request(URI address) {
    HttpGet request = new HttpGet(address);
    request.setHeader("User-Agent", AGENT);
    request.setHeader("Accept", ACCEPT);
    request.setHeader("Accept-Encoding", "gzip");
    return request;
  }

  private CloseableHttpClient client(List<InetAddress> addresses) {
    Timeout wait = Timeout.of(limits.connecting());
    return HttpClients.custom()
        .setConnectionManager(connections(addresses, wait))
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(wait)
                .setConnectionRequestTimeout(wait)
                .build())
        .disableRedirectHandling()
        .disableContentCompression()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }

  private static HttpClientConnectionManager connections(
      List<InetAddress> addresses, Timeout wait) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(new Pinned(addresses))
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(
                    Http1Config.custom()
                        .setMaxLineLength(LONGEST_HEADER)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .build())
                .build())
        .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(wait).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom().setConnectTimeout(wait).setSocketTimeout(wait).build())
        .build();
  }

  /// Gives the addresses that were checked, whatever the name.
  private record Pinned(List<InetAddress> addresses) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) {
      return addresses.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
      return host;
    }
  }

  private static Answer answer(ClassicHttpResponse response, int largest) throws IOException {
    int status = response.getCode();
    byte[] body = status == OK ? body(response.getEntity(), response, largest) : new byte[0];
    return new Answer(
        status, header(response, "Location"), header(response, "Content-Type").orElse(""), body);
  }

  private static byte[] body(@Nullable HttpEntity entity, ClassicHttpResponse response, int largest)
      throws IOException {
    if (entity == null) {
      return new byte[0];
    }
    if (entity.getContentLength() > largest) {
      throw tooLarge(largest);
    }
    String coding = header(response, "Content-Encoding").orElse("identity").strip();
    return switch (coding.toLowerCase(Locale.ROOT)) {
      case "identity", "" -> upTo(largest, entity.getContent());
      case "gzip", "x-gzip" -> upTo(largest, new GZIPInputStream(entity.getContent()));
      default ->
          throw new Problem.Invalid(
                  "address", coding, "the site sends its body in a coding that nobody asked for")
              .toException();
    };
  }

  private static byte[] upTo(int largest, InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] piece = new byte[16_384];
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      if (all.size() + read > largest) {
        throw tooLarge(largest);
      }
      all.write(piece, 0, read);
    }
    return all.toByteArray();
  }

  private static ProblemException tooLarge(int largest) {
    return new Problem.TooLarge("What the site sends", largest, "bytes").toException();
  }

  private static Optional<String> header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? Optional.empty() : Optional.ofNullable(header.getValue());
  }

  private ProblemException failed(URI address, boolean tooSlow, Exception cause) {
    String why =
        tooSlow || cause instanceof SocketTimeoutException
            ? address.getHost() + " answers too slowly."
            : address.getHost() + " could not be asked: " + reason(cause) + ".";
    return new Problem.Unavailable(why, Duration.ofMinutes(1)).toException(cause);
  }

  private static String reason(Exception cause) {
    String message = cause.getMessage();
    return message == null
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElse("").replaceAll("[.\\s]+$", "");
  }
}
