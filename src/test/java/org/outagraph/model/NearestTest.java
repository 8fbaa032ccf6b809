package org.outagraph.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void theCandidateWithTheFewestChangedLettersIsNearest() {
    assertThat(Nearest.to("vendor", List.of("outages", "vendors", "regions"))).contains("vendors");
  }

  @Test
  void upperAndLowerCaseAreTheSame() {
    assertThat(Nearest.to("cn", List.of("US", "CA", "CN"))).contains("CN");
  }

  @Test
  void withoutCandidatesNothingIsNear() {
    assertThat(Nearest.to("vendor", List.of())).isEmpty();
  }
}
