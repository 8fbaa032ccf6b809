package org.outagraph.ingest.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.outagraph.model.OwnsState;
import org.outagraph.model.PartialDate;

/// Parts the lines of an article into what is said about it and its own paragraphs.
@OwnsState("collects what is found, line by line; one thread, one article")
final class Edition {
  private static final int LAST_LINES = 8;

  /// "Posted Jun 17, 2025 - 11:30 UTC".
  private static final Pattern STAMP =
      Pattern.compile("(?i)(?:last )?(?:posted|published|updated|edited)\\b[^.]{1,40}");

  /// "LORNA FITCHETT, ANTWERP".
  private static final Pattern PLACE_BEHIND =
      Pattern.compile(",\\s\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?$");

  private static final String BETWEEN_NAMES = " / |,? (?:and|und|et|y|и|&) ";

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
    this.lines = lines.stream().map(Lines::tidy).filter(line -> !line.isEmpty()).toList();
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
    completePublisher(headline);
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
    found = found.or(Imprint.in(line, at < headline));
    Dateline dateline = Dateline.off(line);
    if (dateline.credit().isPresent()) {
      take(dateline);
      if (dateline.text().isEmpty()) {
        return;
      }
    }
    Optional<MetaLine> meta = MetaLine.of(line, dates, received);
    if (meta.isPresent()) {
      take(meta.get());
      return;
    }
    if (Litter.is(line)) {
      return;
    }
    boolean before = at < headline;
    List<String> names = List.of(PLACE_BEHIND.matcher(line).replaceFirst("").split(BETWEEN_NAMES));
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
      Byline.inBrackets(line)
          .ifPresent(by -> found = found.or(Found.NOTHING.withAuthors(by.authors())));
      found = found.or(Imprint.in(line, false));
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
    if (Litter.isRow(line)) {
      return true;
    }
    boolean last = at >= lines.size() - LAST_LINES;
    if (last && (Litter.isDeskCode(line) || (line.contains("|") && Shape.isMenu(line)))) {
      return true;
    }
    Optional<MetaLine> meta =
        line.length() <= (last ? 120 : 60) ? MetaLine.of(line, dates, received) : Optional.empty();
    meta.filter(found -> !found.inferred()).flatMap(MetaLine::date).ifPresent(stamps::add);
    if (last && meta.isPresent()) {
      take(meta.get().withoutDate());
    }
    return meta.isPresent() && (last || STAMP.matcher(line).matches());
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
      boolean first = i == 0 || (i < 8 && lead);
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

  private void completePublisher(int headline) {
    Optional<String> lead = paragraphs.stream().filter(Shape::isProse).findFirst();
    Optional<String> name =
        found
            .publisher()
            .or(() -> Imprint.atHead(lines, headline))
            .or(() -> lead.flatMap(text -> Imprint.ofStatement(lines, found().headline(), text)));
    found = found.withPublisher(name.map(Imprint::usual));
  }
}
