package org.outagraph.ingest.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.outagraph.model.OwnsState;
import org.outagraph.model.PartialDate;

/// Parts the lines of an article into what is said about it and its own paragraphs.
@OwnsState("collects what is found, line by line; one thread, one article")
final class Edition {
  private static final int PROSE = 60;
  private static final int WIDE_PROSE = 22;
  private static final int HEADLINE = 250;
  private static final int LAST_LINES = 8;

  private static final Pattern ENDED = Pattern.compile(".*[.!?…。！？：:;；][\"'”’»)）」』\\]]*$");
  private static final Pattern WIDE =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");
  private static final Pattern LABELLED_HEADLINE =
      Pattern.compile(
          "^(?:title|headline|subject|betreff|titel|überschrift|titre|objet|título|asunto|заголовок|тема|标题|標題)\\s?[:：]\\s*(\\S.*)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern KICKER =
      Pattern.compile(
          "^(?:地方|国际|國際|社会|社會|科技|财经|財經|要闻|生活|体育)[/／｜|]|^(?:re|fwd?|aw|wg)\\s?:\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DESK_CODE =
      Pattern.compile("\\(?\\p{L}{2,6}(?:/\\p{L}{1,8}){1,3}\\)?");

  private final List<String> lines;
  private final Found known;
  private final LocalDate received;
  private final PrintedDates dates;
  private final List<String> paragraphs = new ArrayList<>();
  private Found found = Found.NOTHING;
  private Optional<MetaLine> changed = Optional.empty();
  private boolean inferred;

  private Edition(List<String> lines, Found known, String language, LocalDate received) {
    this.lines = lines.stream().map(Edition::tidy).filter(line -> !line.isEmpty()).toList();
    this.known = known;
    this.received = received;
    this.dates = new PrintedDates(language, received);
  }

  /// Reads lines, each of which is a paragraph, a headline or something about the article.
  ///
  /// @param known what is known of it already
  static Edition of(List<String> lines, Found known, String language, LocalDate received) {
    Edition edition = new Edition(lines, known, language, received);
    edition.read();
    return edition;
  }

  /// What is known and what was found.
  Found found() {
    return known.or(found);
  }

  /// True if the date was worked out.
  boolean dateInferred() {
    return inferred;
  }

  /// The paragraphs of the article.
  List<String> paragraphs() {
    return paragraphs;
  }

  private void read() {
    int body = firstProse();
    int headline = known.headline().isPresent() ? -1 : headlineBefore(body);
    readHead(body, headline);
    readBody(Math.max(body, headline + 1));
    if (paragraphs.isEmpty() && headline >= 0) {
      // A text of one line is no headline without a text.
      paragraphs.add(lines.get(headline));
      found = found.withHeadline(Optional.empty());
    }
    takeDatelines();
    guessWhatIsMissing();
  }

  // The lines above the text.

  private int firstProse() {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (isProse(line) && !isAbout(line)) {
        return i;
      }
    }
    return lines.size();
  }

  private static boolean isProse(String line) {
    long wide = WIDE.matcher(line).results().limit(WIDE_PROSE).count();
    return (line.length() >= PROSE || wide >= WIDE_PROSE) && ENDED.matcher(line).matches();
  }

  private boolean isAbout(String line) {
    return Litter.is(line)
        || isKnownHeadline(line)
        || MetaLine.of(line, dates, received).isPresent();
  }

  private boolean isKnownHeadline(String line) {
    return known.headline().map(title -> same(title, line)).orElse(false);
  }

  private static boolean same(String one, String other) {
    return letters(one).equals(letters(other));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /// The place of the headline among the lines above the text, or that of a first line which is
  /// prose only by its length; -1 if there is none.
  private int headlineBefore(int body) {
    int best = -1;
    for (int i = 0; i < body; i++) {
      String line = lines.get(i);
      if (LABELLED_HEADLINE.matcher(line).matches()) {
        return i;
      }
      if (!mayBeHeadline(line) || (isSentence(line) && !isAboutAfter(i))) {
        continue;
      }
      if (isLongEnough(line)) {
        return i;
      }
      best = best < 0 ? i : best;
    }
    if (best >= 0) {
      return best;
    }
    return body < lines.size() - 1 && body <= 3 && readsLikeHeadline(body) ? body : -1;
  }

  private boolean mayBeHeadline(String line) {
    Optional<Litter.Fate> fate = Litter.of(line);
    return line.length() <= HEADLINE
        && (fate.isEmpty() || fate.get() == Litter.Fate.TEASER)
        && !Outlets.is(line)
        && !isMenu(line)
        && Dateline.off(line).credit().isEmpty()
        && MetaLine.of(line, dates, received).isEmpty();
  }

  private static boolean isSentence(String line) {
    return line.endsWith(".") || line.endsWith("。");
  }

  private static boolean isLongEnough(String line) {
    return line.split(" ").length >= 4 || WIDE.matcher(line).results().limit(7).count() == 7;
  }

  /// A first line that ends like a sentence is a headline if it asks, or if what follows is about
  /// the article.
  private boolean readsLikeHeadline(int at) {
    String line = lines.get(at);
    return line.length() <= 140
        && (line.matches(".*[?!？！”\"»]$") || isAboutShort(lines.get(at + 1)))
        && mayBeHeadline(line);
  }

  private boolean isAboutAfter(int at) {
    return at + 1 < lines.size() && isAboutShort(lines.get(at + 1));
  }

  private boolean isAboutShort(String line) {
    return line.length() <= 120 && MetaLine.of(line, dates, received).isPresent();
  }

  /// "about / archive / rss", "World | Asia".
  private static boolean isMenu(String line) {
    List<String> parts = List.of(line.split("\\s*[|/·•›»>]\\s+|\\s+[|/·•›»>]\\s*"));
    if (parts.size() < 2) {
      return false;
    }
    for (String part : parts) {
      if (part.split(" ").length > 3 || ENDED.matcher(part).matches()) {
        return false;
      }
    }
    return true;
  }

  private void readHead(int body, int headline) {
    if (headline >= 0) {
      String line = lines.get(headline);
      var labelled = LABELLED_HEADLINE.matcher(line);
      String title = labelled.matches() ? labelled.group(1) : line;
      found = found.withHeadline(Optional.of(KICKER.matcher(title).replaceFirst("").strip()));
    }
    for (int i = 0; i < body; i++) {
      if (i != headline) {
        readHeadLine(i, headline);
      }
    }
  }

  private void readHeadLine(int at, int headline) {
    String line = lines.get(at);
    if (isKnownHeadline(line)) {
      return;
    }
    takePublisher(line, at < headline);
    Optional<MetaLine> meta = MetaLine.of(line, dates, received);
    if (meta.isPresent()) {
      take(meta.get());
      return;
    }
    if (Litter.is(line) || isMenu(line)) {
      return;
    }
    boolean before = at < headline;
    boolean name =
        !before && Byline.isName(line) && !Outlets.is(line) && isBesideMeta(at, headline);
    if (name) {
      found = found.or(Found.NOTHING.withAuthors(List.of(line)));
      return;
    }
    boolean role = !before && Byline.isRole(line) && line.length() <= 40;
    boolean section =
        line.split(" ").length <= 2 && line.length() <= 24 && !ENDED.matcher(line).matches();
    if (!before && !role && !section && !Outlets.is(line)) {
      paragraphs.add(line);
    }
  }

  private boolean isBesideMeta(int at, int headline) {
    boolean afterHeadline = at == headline + 1 || (at > 0 && isKnownHeadline(lines.get(at - 1)));
    return afterHeadline
        || (at > 0 && isAboutShort(lines.get(at - 1)))
        || (at + 1 < lines.size()
            && (isAboutShort(lines.get(at + 1)) || Byline.isRole(lines.get(at + 1))));
  }

  /// The name of the site stands above the headline or is known by its words.
  private void takePublisher(String line, boolean above) {
    String first = line.split("\\s*[|·•›»>]\\s*|\\s{2,}", 2)[0].strip();
    if (Outlets.is(first)) {
      Optional<String> agency = Agencies.of(first);
      if (agency.isPresent()) {
        found = found.or(Found.NOTHING.withCredit(agency));
        return;
      }
      found = found.or(Found.NOTHING.withPublisher(Optional.of(Outlets.name(first))));
      Outlets.blogger(first)
          .ifPresent(who -> found = found.or(Found.NOTHING.withAuthors(List.of(who))));
    } else if (above
        && line.contains("|")
        && first.equals(first.toUpperCase(Locale.ROOT))
        && first.contains(" ")) {
      found = found.or(Found.NOTHING.withPublisher(Optional.of(Outlets.name(first))));
    }
  }

  private void take(MetaLine meta) {
    found =
        found.or(
            Found.NOTHING
                .withAuthors(meta.authors())
                .withCredit(meta.credit())
                .withPublisher(meta.publisher()));
    if (meta.updated()) {
      changed = changed.or(() -> Optional.of(meta));
    } else if (meta.date().isPresent() && found.publishedAt().isEmpty()) {
      found = found.withPublishedAt(meta.date());
      inferred = meta.inferred() && known.publishedAt().isEmpty();
    }
  }

  // The text and what is below.

  private void readBody(int from) {
    boolean listing = false;
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i);
      Outlets.inRights(line)
          .filter(name -> Litter.is(line) || line.length() < 120)
          .ifPresent(name -> found = found.or(Found.NOTHING.withPublisher(Optional.of(name))));
      if (listing && !isProse(line)) {
        continue;
      }
      listing = false;
      Optional<Litter.Fate> fate = Litter.of(line);
      if (fate.isEmpty() && !isAboutInBody(line, i)) {
        paragraphs.add(line);
        continue;
      }
      takeWriters(line);
      listing = fate.filter(f -> f == Litter.Fate.LIST).isPresent();
      if (fate.filter(f -> f == Litter.Fate.REST).isPresent() && isSmallerPart(i)) {
        return;
      }
    }
  }

  /// True of lines such as "Reply · Quote · Report" and, near the end, of bylines and dates.
  private boolean isAboutInBody(String line, int at) {
    if (isKnownHeadline(line) && at < 4) {
      return true;
    }
    List<String> parts = List.of(line.split("\\s*[|·•]\\s*|\\s{2,}|\\s+[–—/]\\s+"));
    boolean some = false;
    boolean all = parts.size() > 1;
    for (String part : parts) {
      boolean litter = Litter.is(part.strip());
      some |= litter;
      all &= litter || (part.split(" ").length <= 3 && !ENDED.matcher(part).matches());
    }
    if (all && some) {
      return true;
    }
    boolean last = at >= lines.size() - LAST_LINES;
    if (last && DESK_CODE.matcher(line).matches()) {
      return true;
    }
    Optional<MetaLine> meta =
        last && line.length() <= 120 ? MetaLine.of(line, dates, received) : Optional.empty();
    meta.ifPresent(this::take);
    return meta.isPresent();
  }

  /// "(Reporting by Jane Roe in London; editing by …)".
  private void takeWriters(String line) {
    var reporting =
        Pattern.compile(
                "^\\(?(?:Reporting|Written|Reported|Compiled) (?:and writing )?by ([^;)]{3,120})")
            .matcher(line);
    if (reporting.find()) {
      Byline.names(reporting.group(1))
          .ifPresent(by -> found = found.or(Found.NOTHING.withAuthors(by.authors())));
    }
  }

  private boolean isSmallerPart(int from) {
    int rest = lines.subList(from, lines.size()).stream().mapToInt(String::length).sum();
    int all = lines.stream().mapToInt(String::length).sum();
    return rest * 2 < all;
  }

  // What is left.

  private void takeDatelines() {
    for (int i = 0; i < paragraphs.size(); i++) {
      List<String> before = paragraphs.subList(0, i);
      boolean lead = isProse(paragraphs.get(i)) && before.stream().noneMatch(Edition::isProse);
      boolean first = i == 0 || (i < 4 && lead);
      boolean last = i >= paragraphs.size() - 2;
      if (first || last) {
        Dateline dateline = Dateline.off(paragraphs.get(i));
        if (first || (dateline.date().isEmpty() && paragraphs.get(i).startsWith(dateline.text()))) {
          paragraphs.set(i, dateline.text());
          take(dateline);
        }
      }
    }
  }

  private void take(Dateline dateline) {
    found = found.or(Found.NOTHING.withCredit(dateline.credit()).withAuthors(dateline.authors()));
    if (found().publishedAt().isEmpty()) {
      dates
          .first(dateline.date())
          .ifPresent(
              printed -> {
                found = found.withPublishedAt(printed.date());
                inferred = printed.inferred();
              });
    }
  }

  private void guessWhatIsMissing() {
    if (found().publishedAt().isEmpty() && changed.isPresent()) {
      found = found.withPublishedAt(changed.get().date());
    }
    if (found().publishedAt().isEmpty()) {
      Optional<PartialDate> guess = DayGuess.of(lines, received);
      found = found.withPublishedAt(guess);
      inferred = guess.isPresent();
    }
  }

  private static String tidy(String line) {
    return line.replaceAll("[\\p{Cf}\\p{Cc}&&[^\\t]]", "")
        .replaceAll("[\\u00a0\\u3000]", " ")
        .strip();
  }
}
