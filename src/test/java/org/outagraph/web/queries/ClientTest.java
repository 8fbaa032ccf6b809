package org.outagraph.web.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClientTest {
  private static final Optional<String> NOBODY = Optional.empty();

  @Test
  void anAddressIsAClientAndInIpv6ANetworkIs() {
    assertThat(name("192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(name("2001:db8:1:2:3:4:5:6")).isEqualTo(name("2001:db8:1:2::9"));
    assertThat(name("2001:db8:1:2::9")).isNotEqualTo(name("2001:db8:1:3::9"));
    assertThat(name("[2001:db8:1:2::9]")).isEqualTo(name("2001:db8:1:2::9"));
    assertThat(name("fe80::1%eth0")).isEqualTo(name("fe80::2"));
    assertThat(name("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(name("not an address")).isEqualTo("not an address");
  }

  @Test
  void onlyATrustedProxyTellsForWhomItAsks() {
    Optional<String> hops = Optional.of("198.51.100.1, 203.0.113.9");
    assertThat(Client.of("192.0.2.7", hops, NOBODY).name()).isEqualTo("192.0.2.7");
    assertThat(Client.of("192.0.2.7", hops, Optional.of("192.0.2.8")).name())
        .isEqualTo("192.0.2.7");
    assertThat(Client.of("192.0.2.7", hops, Optional.of("192.0.2.7")).name())
        .isEqualTo("203.0.113.9");
    assertThat(Client.of("192.0.2.7", NOBODY, Optional.of("192.0.2.7")).name())
        .isEqualTo("192.0.2.7");
  }

  private static String name(String address) {
    return Client.of(address, NOBODY, NOBODY).name();
  }
}
