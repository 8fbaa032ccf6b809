package org.outagraph.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The one form in which quotes are counted.
class CleanTextTest {
  @Test
  void spacesControlsAndInvisibleCharactersAreGone() {
    var text = CleanText.of(" One\u00a0\ttwo\u200b\u202e three\u0000\r\n \r\n\r\nfour\u2029five ");
    assertThat(text.text()).isEqualTo("One two three\n\nfour\n\nfive");
    assertThat(text.paragraphs()).map(text::at).containsExactly("One two three", "four", "five");
  }

  @Test
  void lettersAreComposedAndCleaningAgainChangesNothing() {
    var text = CleanText.of("Zu\u0308rich \ud800 \u1100\u1161\u200d\u0301");
    assertThat(text.text()).startsWith("Zürich ");
    assertThat(CleanText.of(text.text())).isEqualTo(text);
  }

  @Test
  void offsetsAreToldInCodePoints() {
    var text = CleanText.of("A 🔥 fire");
    Span fire = new Span(text.text().indexOf("fire"), text.text().length());
    assertThat(text.codePoint(fire.start())).isEqualTo(4);
    assertThat(text.ofCodePoints(4, 8)).contains(fire);
    assertThat(text.ofCodePoints(4, 9)).isEmpty();
  }

  @Test
  void theHashIsThatOfTheUtf8Text() {
    assertThat(CleanText.ofParagraphs(List.of("abc")).hash())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void aTextThatIsNotCleanIsNoCleanText() {
    assertThatThrownBy(() -> new CleanText("two  spaces")).hasMessageContaining("CleanText.of");
  }
}
