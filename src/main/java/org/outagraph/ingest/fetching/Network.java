package org.outagraph.ingest.fetching;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.outagraph.model.Problem;

/// Where we may go: which ports and addresses, and how names become addresses.
interface Network {
  /// The internet as everybody sees it, at the ports of the web.
  Network PUBLIC =
      new Network() {
        @Override
        public List<InetAddress> resolve(String host) throws UnknownHostException {
          return List.of(InetAddress.getAllByName(host));
        }

        @Override
        public boolean allows(InetAddress address) {
          return PublicAddresses.contain(address);
        }

        @Override
        public boolean allows(int port) {
          return port == 80 || port == 443;
        }
      };

  List<InetAddress> resolve(String host) throws UnknownHostException;

  boolean allows(InetAddress address);

  boolean allows(int port);

  /// The addresses of a web address, asked for once: a name that has one address for the check and
  /// another for the connection gets nowhere. All must be allowed.
  default List<InetAddress> addresses(URI address) {
    String host = address.getHost().replaceAll("^\\[|\\]$", "");
    List<InetAddress> found = found(address, host);
    for (InetAddress one : found) {
      if (!allows(one)) {
        throw new Problem.Refused(
                "Fetching " + address,
                "its host has the address " + one.getHostAddress() + ", which is not public")
            .toException();
      }
    }
    return found;
  }

  private List<InetAddress> found(URI address, String host) {
    try {
      List<InetAddress> found = resolve(host);
      if (found.isEmpty()) {
        throw new UnknownHostException(host);
      }
      return found;
    } catch (UnknownHostException e) {
      throw new Problem.Invalid("address", address.toString(), "no host goes by the name " + host)
          .toException(e);
    }
  }
}
