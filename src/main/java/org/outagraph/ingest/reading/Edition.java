package org.outagraph.ingest.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.outagraph.model.OwnsState;
import org.outagraph.model.PartialDate;

/// Parts the lines of an article into what is said about it and its own paragraphs.
@OwnsState("collects what is found, line by line; one thread, one article")
final class Edition {
  private static final int LAST_LINES = 8;

  private static final Pattern DESK_CODE =
      Pattern.compile("\\(?\\p{L}{2,6}(?:/\\p{L}{1,8}){1,3}\\)?");

  /// "LORNA FITCHETT, ANTWERP".
  private static final Pattern PLACE_BEHIND =
      Pattern.compile(",\\s\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?$");

  private final List<String> lines;
  private final Found known;
  private final LocalDate received;
  private final PrintedDates dates;
  private final Headlines headlines;
  private final List<String> paragraphs = new ArrayList<>();
  private final List<PartialDate> stamps = new ArrayList<>();
  private Found found = Found.NOTHING;
  private Optional<MetaLine> changed = Optional.empty();
  private boolean inferred;

  private Edition(List<String> lines, Found known, String language, LocalDate received) {
    this.lines = lines.stream().map(Edition::tidy).filter(line -> !line.isEmpty()).toList();
    this.known = known;
    this.received = received;
    this.dates = new PrintedDates(language, received);
    this.headlines = new Headlines(this.lines, dates, received);
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
    int prose = firstProse(0);
    int headline = known.headline().isPresent() ? -1 : headlines.place(prose);
    int body = headline == prose ? firstProse(prose + 1) : prose;
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

  private int firstProse(int from) {
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i);
      if (Shape.isProse(line) && !isAbout(line)) {
        return i;
      }
    }
    return lines.size();
  }

  private boolean isAbout(String line) {
    return Litter.is(line)
        || isKnownHeadline(line)
        || MetaLine.of(line, dates, received).isPresent();
  }

  private boolean isKnownHeadline(String line) {
    return known.headline().map(title -> Shape.same(title, line)).orElse(false);
  }

  private void readHead(int body, int headline) {
    if (headline >= 0) {
      found = found.withHeadline(Optional.of(Headlines.title(lines.get(headline))));
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
    if (Litter.is(line)) {
      return;
    }
    boolean before = at < headline;
    List<String> names = List.of(PLACE_BEHIND.matcher(line).replaceFirst("").split(" / "));
    boolean persons = names.stream().allMatch(name -> Byline.isName(name) && !Outlets.is(name));
    if (!before && persons && isBesideMeta(at, headline)) {
      List<String> authors = names.stream().map(Byline::inUsualCase).toList();
      found = found.or(Found.NOTHING.withAuthors(authors));
      return;
    }
    if (Shape.isMenu(line)) {
      return;
    }
    boolean role = !before && Byline.isRole(line) && line.length() <= 40;
    if (!before && !role && !Shape.isSection(line) && !Outlets.is(line)) {
      paragraphs.add(line);
    }
  }

  private boolean isBesideMeta(int at, int headline) {
    boolean afterHeadline = at == headline + 1 || (at > 0 && isKnownHeadline(lines.get(at - 1)));
    return afterHeadline
        || (at > 0 && headlines.isAbout(lines.get(at - 1)))
        || (at + 1 < lines.size()
            && (headlines.isAbout(lines.get(at + 1)) || Byline.isRole(lines.get(at + 1))));
  }

  /// The name of the site stands above the headline or is known by its words.
  private void takePublisher(String line, boolean above) {
    if (Byline.isLabelled(line)) {
      return;
    }
    String first = line.split("\\s*[|·•]\\s*|\\s+[›»>]\\s+|\\s{2,}", 2)[0].strip();
    if (Outlets.is(first)) {
      Optional<String> agency = Agencies.of(first);
      if (agency.isPresent()) {
        found = found.or(Found.NOTHING.withCredit(agency));
        return;
      }
      found = found.or(Found.NOTHING.withPublisher(Optional.of(first)));
      Outlets.blogger(first)
          .ifPresent(who -> found = found.or(Found.NOTHING.withAuthors(List.of(who))));
    } else if (above
        && line.contains("|")
        && first.equals(first.toUpperCase(Locale.ROOT))
        && first.contains(" ")) {
      found = found.or(Found.NOTHING.withPublisher(Optional.of(first)));
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
      if (listing && !Shape.isProse(line) && !Shape.isSentence(line)) {
        continue;
      }
      listing = false;
      Optional<Litter.Fate> fate = Litter.of(line);
      if (fate.isEmpty() && !isAboutInBody(line, i)) {
        paragraphs.add(line);
        continue;
      }
      takeWriters(line);
      takePublisher(line, false);
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
      all &= litter || (Shape.words(part) <= 3 && !Shape.isEnded(part));
    }
    if (all && some) {
      return true;
    }
    boolean last = at >= lines.size() - LAST_LINES;
    if (last && (DESK_CODE.matcher(line).matches() || (line.contains("|") && Shape.isMenu(line)))) {
      return true;
    }
    Optional<MetaLine> meta =
        line.length() <= (last ? 120 : 60) ? MetaLine.of(line, dates, received) : Optional.empty();
    meta.filter(found -> !found.inferred()).flatMap(MetaLine::date).ifPresent(stamps::add);
    if (last && meta.isPresent()) {
      take(meta.get().withoutDate());
    }
    return last && meta.isPresent();
  }

  /// "(Reporting by Jane Roe in London; editing by …)".
  private void takeWriters(String line) {
    var reporting =
        Pattern.compile(
                "^\\(?(?:Reporting|Written|Reported|Compiled) (?:and writing )?by ([^;)]{3,120})")
            .matcher(line);
    if (reporting.find()) {
      Byline.names(
              reporting.group(1).replaceAll(" in \\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)*", ""))
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
      boolean lead = Shape.isProse(paragraphs.get(i)) && before.stream().noneMatch(Shape::isProse);
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
    if (found().publishedAt().isEmpty()) {
      // The posts of a thread or status page have their times below; the last is that of the page.
      Comparator<PartialDate> byTime = Comparator.comparing(PartialDate::earliest);
      found = found.withPublishedAt(stamps.stream().max(byTime));
    }
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
