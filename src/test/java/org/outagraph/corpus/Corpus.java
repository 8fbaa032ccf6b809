package org.outagraph.corpus;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.outagraph.model.Change;

/// The whole corpus as changes in the order in which they are to be made, none of which is held
/// longer than it takes to hand it on.
public final class Corpus {
  /// When the seed data is taken to have been recorded; the corpus follows, change by change.
  public static final Instant BEGINNING = Instant.parse("2026-11-24T00:00:00Z");

  private static final LocalDate FIRST_DAY = LocalDate.of(2010, 1, 4);
  private static final int DAYS = 6_100;
  private static final int SECONDS_BETWEEN = 10;

  private final CorpusSize size;
  private final SplittableRandom random;
  private final Cast cast;
  private final int[] articles;
  private Instant now = BEGINNING;

  Corpus(CorpusSize size) {
    this.size = size;
    this.random = new SplittableRandom(size.seed());
    this.cast = new Cast(size, random.split());
    this.articles = shuffled(new Zipf(size.outages(), 5, 0.9).deal(size.articles()), random);
  }

  /// Hands on every change with the time at which it is recorded.
  public static void tell(CorpusSize size, BiConsumer<Change, Instant> receiver) {
    new Corpus(size).tell(receiver);
  }

  Cast cast() {
    return cast;
  }

  /// How many articles are about an outage, which are counted from 1.
  int articles(int outage) {
    return articles[outage - 1];
  }

  /// When an outage began.
  LocalDate start(int outage) {
    return FIRST_DAY.plusDays((long) DAYS * outage / articles.length);
  }

  private void tell(BiConsumer<Change, Instant> receiver) {
    int left = size.claims();
    now = now.plusSeconds(SECONDS_BETWEEN);
    for (Patch patch : cast.introductions(now.toString())) {
      left -= patch.claims();
      hand(patch, receiver);
    }
    int told = 0;
    int claimed = 0;
    for (int outage = 1; outage <= articles.length; outage++) {
      int count = articles(outage);
      long upToHere = (long) left * (told + count) / size.articles();
      int claims = (int) upToHere - claimed;
      Story story = new Story(outage, start(outage), cast, random.split(), now.toString());
      for (Patch patch : story.told(told + 1, count, claims)) {
        hand(patch, receiver);
      }
      told += count;
      claimed += claims;
    }
  }

  private void hand(Patch patch, BiConsumer<Change, Instant> receiver) {
    receiver.accept(patch.change(), now);
    now = now.plusSeconds(SECONDS_BETWEEN);
  }

  private static int[] shuffled(int[] dealt, SplittableRandom random) {
    for (int i = dealt.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = dealt[i];
      dealt[i] = dealt[other];
      dealt[other] = kept;
    }
    return dealt;
  }
}
