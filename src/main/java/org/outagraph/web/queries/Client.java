package org.outagraph.web.queries;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/// Who asks, as far as that can be told: an address, or the network of one in IPv6, where anybody
/// has 2^64 of them.
///
/// @param name the address or network, as people write it
/// @param isTrusted true if it has no share to keep to
public record Client(String name, boolean isTrusted) {
  /// Whoever asks with the key.
  public static final Client KEY_HOLDER = new Client("with the key", true);

  private static final int NETWORK_BYTES = 8;
  private static final String ADDRESS = "[0-9A-Fa-f:.]+";

  /// @param peer the address at the other end of the connection
  /// @param forwardedFor the header `X-Forwarded-For`
  /// @param proxy the address of a proxy that is trusted to tell for whom it asks
  public static Client of(String peer, Optional<String> forwardedFor, Optional<String> proxy) {
    boolean trusted = proxy.filter(known -> network(known).equals(network(peer))).isPresent();
    String address = forwardedFor.filter(list -> trusted).map(Client::last).orElse(peer);
    return new Client(network(address), false);
  }

  /// Only the last hop was written by the proxy; what stands before it, anybody may have sent.
  private static String last(String hops) {
    return hops.substring(hops.lastIndexOf(',') + 1).strip();
  }

  private static String network(String address) {
    String bare = address.replaceAll("^\\[|]$|%.*$", "");
    if (!bare.matches(ADDRESS)) {
      return bare; // a name would be looked up
    }
    try {
      byte[] bytes = InetAddress.getByName(bare).getAddress();
      if (bytes.length <= NETWORK_BYTES) {
        return InetAddress.getByAddress(bytes).getHostAddress();
      }
      Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
      return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
    } catch (UnknownHostException e) {
      return bare;
    }
  }
}
