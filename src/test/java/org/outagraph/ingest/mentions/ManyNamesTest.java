package org.outagraph.ingest.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.model.Id;
import org.outagraph.model.Kind;

/// A hundred thousand names.
class ManyNamesTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final String[] SYLLABLES =
      "vel mor tarn hel quen dar brin dle ost ra pel lu cid hex wel cor va ne lum kuu".split(" ");
  private static final String[] ENDS =
      "Networks|Bank|Airlines|Systems|Cloud|Group|Telecom|Energy|Media|Labs".split("\\|");

  private static String name(Random random, int number) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name + " " + ENDS[number % ENDS.length];
  }

  @Test
  void aTextTakesNoLongerForThem() {
    Random random = new Random(7);
    List<Name> names =
        IntStream.range(0, 100_000)
            .mapToObj(
                number -> new Name(new Id(Kind.VENDORS, "v" + number), name(random, number), "en"))
            .toList();
    long before = used();
    Instant start = CLOCK.instant();
    Names index = Names.of(names.stream());
    Duration building = Duration.between(start, CLOCK.instant());
    long after = used();

    Names small = Names.of(names.stream().limit(100));
    String filler = "The outage hit customers of the firm in many places on Friday, it said. ";
    List<CleanText> texts = new ArrayList<>();
    for (int n = 0; n < 500; n++) {
      texts.add(
          CleanText.of(
              filler.repeat(20) + names.get(n * 190).text() + " failed. " + filler.repeat(20)));
    }
    texts.forEach(text -> index.find(text, "en"));
    Duration withMany = time(index, texts);
    Duration withFew = time(small, texts);
    System.out.printf(
        "100,000 names: built in %d ms, %d MB; %d texts of %d characters in %d ms, with 100 names"
            + " %d ms%n",
        building.toMillis(),
        (after - before) >> 20,
        texts.size(),
        texts.getFirst().text().length(),
        withMany.toMillis(),
        withFew.toMillis());
    assertThat(index.find(texts.get(3), "en").known()).isNotEmpty();
    assertThat(building).isLessThan(Duration.ofSeconds(20));
    assertThat(withMany).isLessThan(withFew.multipliedBy(5).plusSeconds(2));
  }

  private static Duration time(Names names, List<CleanText> texts) {
    Instant start = CLOCK.instant();
    texts.forEach(text -> names.find(text, "en"));
    return Duration.between(start, CLOCK.instant());
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
