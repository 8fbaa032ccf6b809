package org.outagraph.ingest.fetching;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/// Tells addresses of the public internet from those of this machine, of our network and of none:
/// the special-purpose registries of IANA (RFC 6890).
final class PublicAddresses {
  @SuppressWarnings("ArrayRecordComponent") // nobody compares two of these
  private record Block(byte[] start, int bits) {
    static Block of(String written) {
      List<String> parts = List.of(written.split("/"));
      try {
        return new Block(
            InetAddress.ofLiteral(parts.get(0)).getAddress(), Integer.parseInt(parts.get(1)));
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(written, e);
      }
    }

    boolean contains(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Block> NOT_PUBLIC_4 =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.31.196.0/24",
          "192.52.193.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "192.175.48.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /// All that is public lies here; so ::1, IPv4-mapped, NAT64, unique-local, link-local and
  /// multicast addresses do not.
  private static final Block GLOBAL_6 = Block.of("2000::/3");

  /// Within it: tunnels that carry an IPv4 address, documentation, benchmarks, sinks.
  private static final List<Block> NOT_PUBLIC_6 =
      blocks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

  private PublicAddresses() {}

  static boolean contain(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return NOT_PUBLIC_4.stream().noneMatch(block -> block.contains(bytes));
    }
    return GLOBAL_6.contains(bytes)
        && NOT_PUBLIC_6.stream().noneMatch(block -> block.contains(bytes));
  }

  private static List<Block> blocks(String... written) {
    return List.of(written).stream().map(Block::of).toList();
  }
}
