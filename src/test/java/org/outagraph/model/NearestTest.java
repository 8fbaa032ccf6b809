package org.outagraph.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void theNameWithTheFewestEditsComesFirst() {
    assertThat(Nearest.to("vendor", List.of("outages", "vendors", "regions")))
        .containsExactly("vendors");
  }

  @Test
  void upperAndLowerCaseAreTheSame() {
    assertThat(Nearest.to("cn", List.of("CA", "US", "CN"))).startsWith("CN");
  }

  @Test
  void twoSwappedLettersAreOneEdit() {
    assertThat(Nearest.to("prot", List.of("port"))).containsExactly("port");
  }

  @Test
  void aNameThatLooksLikeNoneHasNothingNear() {
    assertThat(Nearest.to("vendor", List.of("outages", "regions"))).isEmpty();
  }
}
