package org.outagraph.ingest.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;

/// Articles that repeat others.
class CopyFinderTest {
  private static final List<String> WORDS =
      IntStream.range(0, 4_000).mapToObj(n -> "w" + Integer.toString(n, 36)).toList();

  private final CopyFinder finder = new CopyFinder();

  private static String article(long seed, int words) {
    Random random = new Random(seed);
    return IntStream.range(0, words)
        .mapToObj(any -> WORDS.get((int) Math.abs(random.nextGaussian() * 900) % WORDS.size()))
        .collect(Collectors.joining(" "));
  }

  private static Id id(long number) {
    return new Id(Kind.ARTICLES, "a" + number);
  }

  private static Sketch sketch(String text) {
    return Sketch.of(CleanText.of(text));
  }

  @Test
  void aCopyIsFoundWithSmallChangesAndACutEnd() {
    String original = article(1, 300);
    finder.add(id(1), sketch(original));
    String[] words = original.split(" ");
    for (int at = 10; at < words.length; at += 25) {
      words[at] = "changed";
    }
    String changed = "Another headline by us " + String.join(" ", words);
    String cut = String.join(" ", List.of(words).subList(0, 110));
    assertThat(finder.find(sketch(changed)).orElseThrow().similarity()).isGreaterThan(0.7);
    assertThat(finder.find(sketch(cut)).orElseThrow().article()).isEqualTo(id(1));
    assertThat(finder.find(sketch(article(2, 300)))).isEmpty();
  }

  @Test
  void aSharedQuotationMakesNoCopy() {
    String quotation = article(9, 40);
    finder.add(id(1), sketch(article(1, 150) + " " + quotation + " " + article(2, 100)));
    assertThat(finder.find(sketch(article(3, 180) + " " + quotation))).isEmpty();
  }

  @Test
  void aCopyInChineseIsFound() {
    String text = "周五，全球多家航空公司因软件更新故障停飞，银行和医院也受到影响，工程师连夜修复系统。据介绍，国内用户基本没有受到影响。";
    finder.add(id(1), sketch(text + "更多消息请关注本报后续报道，相关部门表示将继续关注事态发展。"));
    assertThat(finder.find(sketch("本报讯：" + text))).isPresent();
  }

  @Test
  void aSketchIsAShortStringAndBack() {
    Sketch sketch = sketch(article(5, 2_000));
    assertThat(sketch.write()).hasSizeLessThan(900);
    assertThat(Sketch.read(sketch.write())).contains(sketch);
    assertThat(Sketch.read("!")).isEmpty();
    assertThat(sketch("").write()).isEmpty();
  }

  @Test
  void tenThousandArticlesAreNoMatter() {
    for (int n = 0; n < 10_000; n++) {
      finder.add(id(n), sketch(article(n, 300)));
    }
    Instant start = Instant.now(Clock.systemUTC());
    for (int n = 0; n < 1_000; n++) {
      assertThat(finder.find(sketch(article(n, 250))).orElseThrow().article()).isEqualTo(id(n));
    }
    assertThat(Duration.between(start, Instant.now(Clock.systemUTC())))
        .isLessThan(Duration.ofSeconds(20));
  }
}
