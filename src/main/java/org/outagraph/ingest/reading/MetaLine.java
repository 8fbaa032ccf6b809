package org.outagraph.ingest.reading;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.outagraph.ingest.text.Span;
import org.outagraph.model.PartialDate;

/// A line about the article, not of it: "By Jane Roe | 15 July 2025 | 4 min read".
///
/// @param authors who it says wrote it
/// @param credit the agency that it names
/// @param publisher the source that it names
/// @param date when it says it was published
/// @param inferred true if that date had to be worked out
/// @param updated true if the date is only that of a change
record MetaLine(
    List<String> authors,
    Optional<String> credit,
    Optional<String> publisher,
    Optional<PartialDate> date,
    boolean inferred,
    boolean updated) {
  private static final int LONGEST = 200;
  private static final int LEFT_OVER = 28;
  private static final int WORDS_LEFT_OVER = 3;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final Pattern PARTS =
      Pattern.compile(
          "\\s*[|·•‖¦]\\s*|\\s{2,}|\\t|\\s+[—–]\\s+"
              + "|\\s+(?=(?:来源|來源|作者|编辑|責任編輯|责任编辑|发布时间|编译)\\s?[:：]|(?:记者|記者)[:：\\s])"
              + "|(?<=[〕】）)])(?=\\d)|(?<=\\d)(?=[〔【（])");

  private static final String LABELS =
      "(?:first |last |originally"
          + " )?(?:published|posted|updated|modified|created|released|issued|submitted|date)(?: on|"
          + " at)?|veröffentlicht(?: am)?|aktualisiert(?: am)?|erstellt(?: am)?|stand|erschienen(?:"
          + " am)?|zuletzt geändert|datum|vom|publié(?: le)?|mis à jour(?: le)?|mise à"
          + " jour|modifié(?: le)?|paru le|posté le|date de publication|publicado(?:"
          + " el)?|actualizado(?: el| a las)?|fecha|creado|опубликован[оа]|обновлен[оа]|дата(?:"
          + " публикации)?|发布(?:时间|于)?|更新(?:时间|于)?|发表于|時間|时间|日期";

  private static final Pattern LABEL =
      Pattern.compile("^(?:" + LABELS + ")\\b?\\s?[:：]?\\s*(?=\\S)", FLAGS);
  private static final Pattern ANY_LABEL =
      Pattern.compile("(?<!\\p{L})(?:" + LABELS + ")\\b?[:：]?", FLAGS);
  private static final Pattern UPDATED =
      Pattern.compile(
          "update|modified|aktualisiert|geändert|stand|mis à jour|mise à"
              + " jour|modifié|actualizado|обновлен|更新",
          FLAGS);
  private static final Pattern NEW =
      Pattern.compile(
          "published|posted|veröffentlicht|erschienen|publié|publicado|опубликован|发布|发表", FLAGS);

  private static final Pattern FILLER =
      Pattern.compile(
          "\\b(?:on|at|um|uhr|am|the|le|à|el|a las|local time|ortszeit|ist|edited( twice|"
              + " once)?|г|года|at|um|в|hrs?|h)\\b|"
              + CalendarWords.DAY
              + "|\\b(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|пн|вт|ср|чт|пт|сб|вс)\\b|[\\p{Punct}–—·•|，、。：]|星期[一二三四五六日天]|周[一二三四五六日]",
          FLAGS);

  private static final Pattern AGO =
      Pattern.compile(
          "\\b(?:(\\d{1,3}|an?|one|a"
              + " few|einer?|un[ea]?)\\s?(min(?:ute)?s?|m|h(?:ou)?rs?|h|minuten?|stunden?|heures?|horas?|минут\\p{L}*|час\\p{L}*|分钟|小时)"
              + " (?:ago|назад)|vor (?:\\d{1,3}|einer) (?:minuten?|stunden?)|il y a"
              + " (?:\\d{1,3}|une) (?:minutes?|heures?)|hace (?:\\d{1,3}|una)"
              + " (?:minutos?|horas?))\\b|just now|gerade eben|\\d{1,3}\\s?(?:分钟|小时)前",
          FLAGS);
  private static final Pattern DAYS_AGO =
      Pattern.compile(
          "\\b(?:(\\d{1,2}) (?:days? ago|дн\\p{L}+ назад)|vor (\\d{1,2}) tagen?|il y a (\\d{1,2})"
              + " jours?|hace (\\d{1,2}) días?)\\b|(\\d{1,2})\\s?天前",
          FLAGS);
  private static final Pattern YESTERDAY =
      Pattern.compile("\\b(?:yesterday|gestern|hier|ayer|вчера)\\b|昨天", FLAGS);
  private static final Pattern TODAY =
      Pattern.compile("\\b(?:today|heute|aujourd['’]hui|hoy|сегодня)\\b|今天", FLAGS);
  private static final Pattern DAY_ALONE =
      Pattern.compile(
          "^(?:(?:posted|published|updated)\\b.{0,60} on |last |on |am |le |el )?("
              + CalendarWords.DAY
              + ")(?:,?\\s(?:at\\s)?\\d{1,2}[:.]\\d{2}.{0,12})?$",
          FLAGS);
  private static final Pattern HANDLE = Pattern.compile("@?[\\p{L}\\d][\\w.-]{2,29}");

  /// Reads a line; empty if it is one of the article.
  static Optional<MetaLine> of(String printed, PrintedDates dates, LocalDate received) {
    String line = printed.strip();
    if (line.isEmpty() || line.length() > LONGEST) {
      return Optional.empty();
    }
    var reader = new Parts(dates, received);
    boolean certain = false;
    List<String> parts =
        List.of(PARTS.split(unbracketed(line).replaceAll("\\s//\\s", " | ").replace("**", "")));
    for (String part : parts) {
      if (reader.read(part.strip())) {
        certain = true;
      } else if (!isWeak(part.strip())) {
        return Optional.empty();
      } else if (isOutlet(part.strip())) {
        reader.publishers.add(part.strip());
      }
    }
    if (!certain
        && parts.size() == 2
        && Byline.isName(parts.get(0))
        && !Outlets.is(parts.get(0))
        && Byline.isRole(parts.get(1))) {
      reader.authors.add(parts.getFirst());
    } else if (!certain) {
      return Optional.empty();
    }
    if (reader.authors.isEmpty()
        && !reader.found.isEmpty()
        && parts.size() > 2
        && (HANDLE.matcher(parts.getFirst()).matches()
            || (Byline.isName(parts.getFirst()) && !Outlets.is(parts.getFirst())))) {
      reader.authors.add(parts.getFirst().replaceFirst("^@", ""));
    }
    return Optional.of(reader.line());
  }

  MetaLine withoutDate() {
    return new MetaLine(authors, credit, publisher, Optional.empty(), false, updated);
  }

  private static String unbracketed(String line) {
    return line.replaceAll("[〔【〕】]", "  ").strip();
  }

  /// Few words without an end: they may be anything, so their neighbours decide.
  private static boolean isWeak(String part) {
    return part.isEmpty()
        || (part.length() <= 50
            && part.split(" ").length <= 4
            && (!part.matches(".*[.!?。！？]$") || part.matches(".*\\d ?[aApP]\\.\\s?[mM]\\.$")));
  }

  /// "The Marlow Letter", but no "Health reporter".
  private static boolean isOutlet(String part) {
    return !part.contains("(")
        && (Outlets.is(part) || part.matches("The \\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){1,3}"))
        && !part.matches("(?i).*\\b(?:reporter|correspondent|editor|forums?|blog)");
  }

  /// Collects what the parts of a line say.
  private static final class Parts {
    private final PrintedDates dates;
    private final LocalDate received;
    private final List<String> authors = new ArrayList<>();
    private final List<String> credits = new ArrayList<>();
    private final List<String> publishers = new ArrayList<>();
    private final List<Printed> found = new ArrayList<>();
    private final List<Printed> changed = new ArrayList<>();

    private Parts(PrintedDates dates, LocalDate received) {
      this.dates = dates;
      this.received = received;
    }

    /// True if the part is surely about the article.
    private boolean read(String part) {
      if (part.isEmpty()) {
        return false;
      }
      Outlets.inEditors(part).ifPresent(publishers::add);
      Optional<String> source = Outlets.inSource(part);
      if (source.isPresent()) {
        Agencies.of(source.get()).ifPresentOrElse(credits::add, () -> publishers.add(source.get()));
        return true;
      }
      if (Litter.is(part)) {
        return true;
      }
      boolean date = readDate(part);
      Optional<Byline> byline = Byline.of(part);
      byline.ifPresent(
          by -> {
            authors.addAll(by.authors());
            by.credit().ifPresent(credits::add);
          });
      return date || byline.isPresent();
    }

    private boolean readDate(String part) {
      List<Printed> printed = dates.in(part);
      if (printed.isEmpty()) {
        return readRelative(part);
      }
      boolean label = LABEL.matcher(part).find();
      String rest = part;
      for (Printed one : printed.reversed()) {
        rest = rest.substring(0, one.span().start()) + " " + rest.substring(one.span().end());
      }
      rest = FILLER.matcher(ANY_LABEL.matcher(rest).replaceAll(" ")).replaceAll(" ").strip();
      boolean byline = Byline.of(part).isPresent();
      boolean sentence = part.matches(".*\\p{Ll}.*\\.$") && !rest.isEmpty();
      boolean little =
          !sentence && rest.length() <= LEFT_OVER && rest.split("\\s+").length <= WORDS_LEFT_OVER;
      if (!little && !byline && !(label && part.length() <= 120)) {
        return false;
      }
      String head = part.substring(0, printed.getFirst().span().start());
      String outlet =
          head.replaceAll("[\\s,.:|–—-]+$", "")
              .replaceFirst("(?i),\\s" + CalendarWords.DAY + "$", "");
      String behind = part.substring(part.lastIndexOf(',') + 1).strip();
      if (isOutlet(behind) && !behind.equals(part)) {
        publishers.add(behind);
      }
      if (Outlets.is(outlet)) {
        publishers.add(outlet);
      }
      int from = 0;
      for (Printed one : printed) {
        String before = part.substring(from, Math.max(from, one.span().start()));
        boolean change = UPDATED.matcher(before).find() && !NEW.matcher(before).find();
        if (one.date().isPresent()) {
          (change ? changed : found).add(one);
        }
        from = one.span().end();
      }
      return true;
    }

    /// "2 hours ago", "yesterday", "Saturday 09:20": relative to the day on which it came in.
    private boolean readRelative(String part) {
      if (part.length() > 60) {
        return false;
      }
      Matcher daysAgo = DAYS_AGO.matcher(part);
      Matcher day = DAY_ALONE.matcher(LABEL.matcher(part).replaceFirst(""));
      Optional<LocalDate> meant = Optional.empty();
      if (AGO.matcher(part).find() || isOnly(TODAY, part)) {
        meant = Optional.of(received);
      } else if (daysAgo.find()) {
        meant = Optional.of(received.minusDays(firstNumber(daysAgo)));
      } else if (isOnly(YESTERDAY, part)) {
        meant = Optional.of(received.minusDays(1));
      } else if (day.matches()) {
        meant =
            CalendarWords.day(day.group(1))
                .map(weekday -> received.with(TemporalAdjusters.previousOrSame(weekday)));
      }
      meant.ifPresent(
          date ->
              found.add(
                  new Printed(
                      Optional.of(PartialDate.parse(date.toString())),
                      true,
                      new Span(0, part.length()))));
      return meant.isPresent();
    }

    /// True if little but the word is there: "Yesterday, 14:05".
    private static boolean isOnly(Pattern word, String part) {
      Matcher matcher = word.matcher(part);
      return matcher.find()
          && matcher.replaceAll("").replaceAll("[\\d:.,\\s]|Uhr|at|um|à|a las|в", "").length()
              <= 12;
    }

    private static int firstNumber(Matcher matcher) {
      for (int i = 1; i <= matcher.groupCount(); i++) {
        String group = matcher.group(i);
        if (group != null) {
          return Integer.parseInt(group);
        }
      }
      return 0;
    }

    private MetaLine line() {
      boolean onlyChanged = found.isEmpty() && !changed.isEmpty();
      Optional<Printed> date =
          (onlyChanged ? changed : found)
              .stream().filter(one -> one.date().isPresent()).findFirst();
      return new MetaLine(
          List.copyOf(authors),
          credits.stream().findFirst(),
          publishers.stream().findFirst(),
          date.flatMap(Printed::date),
          date.map(Printed::inferred).orElse(false),
          onlyChanged);
    }
  }
}
