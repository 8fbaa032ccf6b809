package org.outagraph.ingest.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What agencies put before and behind a text: "LONDON, July 22 (Reuters) - ", "(dpa)".
///
/// @param text the paragraph without it
/// @param credit the agency
/// @param date the part that may have a date
/// @param authors reporters whom it names, as Chinese papers do
record Dateline(String text, Optional<String> credit, String date, List<String> authors) {
  private static final String MONTH = "(?i:" + CalendarWords.MONTH + ")";
  private static final String DAY = "(?i:" + CalendarWords.DAY + ")";
  private static final String DASH = "\\s*(?:[.,]?\\s*[-–—]{1,2}|\\.\\s?[-–—]|[:：])\\s*";
  private static final String PLACE =
      "\\p{Lu}[\\p{L}'’.-]*(?:[ ,/]+[\\p{L}'’.-]+){0,5}?(?:\\s\\([^()]{3,30}\\))?";
  private static final String SOME_DATE =
      "(?:[,.]?\\s(?:le\\s|den\\s)?(?:"
          + DAY
          + ",?\\s)?[^()\\n]{0,3}?\\d{1,2}[^()\\n]{0,25}?"
          + "|[,.]?\\s"
          + MONTH
          + "\\.?\\s\\d{1,2}[^()\\n]{0,12}?)";
  private static final String WHEN = SOME_DATE + "?";

  /// A text begins so, and not a clause.
  private static final String BEGINS = "(?=[\\p{Lu}\\d“”\"'„«‘\\p{IsHan}]|$)";

  private static final List<Pattern> FORMS =
      List.of(
          // LONDON, July 22 (Reuters) - ; Berlin (dpa) – ; (Reuters) - ; Madrid, 22 jul (EFE).-
          form(
              "^(?:"
                  + PLACE
                  + "(?<date>"
                  + WHEN
                  + ")\\s?)?[(/\\[](?<credit>"
                  + Agencies.NAMES
                  + ")[)/\\]](?:"
                  + DASH
                  + "|\\.\\s|\\s(?=\\p{Lu}))"),
          // OSLO, 14 May 2025 (Fjordwire) - ; an agency that nobody knows, but no (FAA) of a
          // sentence
          form(
              "^(?:"
                  + PLACE
                  + "(?<date>"
                  + WHEN
                  + ")\\s?)?[(](?<credit>(?=[^)]*\\p{Ll})\\p{Lu}[\\p{L}\\d ./&-]{1,25})[)]"
                  + "(?<later>(?:,?\\s[^()–—]{6,40}?\\d{4})?)"
                  + DASH
                  + BEGINS),
          form(
              "^"
                  + PLACE
                  + "(?<date>"
                  + SOME_DATE
                  + ")\\s?[(](?<credit>\\p{Lu}{2,8})[)]"
                  + DASH
                  + BEGINS),
          // Hanover (mdp) - ; Wellington (PNA) —
          form(
              "^"
                  + PLACE
                  + "(?<date>"
                  + WHEN
                  + ")\\s?[(](?<credit>(?!left|right|above|below|top|file)\\p{Ll}{2,5})[)]"
                  + DASH
                  + BEGINS),
          form(
              "^\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?\\s[(](?<credit>\\p{Lu}{2,5})[)]\\s[–—]\\s"
                  + BEGINS),
          // Jan 15, 2026, 9:40 a.m. ET (Ridgeline Wire) -
          form(
              "^(?<date>"
                  + MONTH
                  + "\\.?\\s\\d{1,2}, \\d{4}[^()\\n]{0,25}?)\\s[(](?<credit>\\p{Lu}[\\p{L}\\d"
                  + " ./&-]{1,25})[)]"
                  + DASH
                  + BEGINS),
          // Zagreb, 14 May 2025 –
          form(
              "^"
                  + PLACE
                  + ",\\s(?<date>\\d{1,2}\\.?\\s"
                  + MONTH
                  + "\\.?\\s\\d{4}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}|"
                  + MONTH
                  + "\\.?\\s\\d{1,2}, \\d{4})\\s*[-–—]{1,2}\\s+"
                  + BEGINS),
          // МОСКВА, 22 июля. /ТАСС/. ; КИЕВ, 12 дек - РИА Новости. ; LONDON -- AP --
          form(
              "^"
                  + PLACE
                  + "(?<date>"
                  + WHEN
                  + ")\\.?\\s?(?:/(?<credit>"
                  + Agencies.NAMES
                  + ")/\\.?|[-–—]\\s?(?<other>"
                  + Agencies.NAMES
                  + ")[.,]\\s?[-–—]?)"
                  + "\\s*"),
          // 新华社北京7月22日电 ; （新华社记者…） ; 中新网7月22日电
          form(
              "^(?<credit>新华社|新华网|中新社|中新网|路透社?|法新社|美联社|彭博社|共同社)[^，。,.\\s]{0,12}?(?<date>(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日)?[电電讯訊](?:\\s?[（(][^）)]{1,30}[）)])?[\\s，,：:]*"),
          form(
              "^[【〔\\[](?<credit>\\p{IsHan}{2,8}?(?:通讯社|通訊社|新闻社|新聞社|社))[^】〕\\]]{0,10}?(?<date>\\d{1,2}月\\d{1,2}日)?[电電讯訊][】〕\\]]\\s?(?:[（(](?:记者|記者)?\\s?(?<who>[^）)]{2,30})[）)])?[\\s，,：:]*"),
          form(
              "^(?:本报|本台|本网|本刊|综合|本報)[^，。,.\\s（(]{0,10}(?:讯|訊|电|電|消息|报道|報導)\\s?(?:[（(](?:本报|实习|特约)?(?:记者|記者)?\\s?(?<who>[^）)]{2,30})[）)])?[\\s，,：:]*"),
          form(
              "^[（(〔](?:本报|实习|特约|本報)?(?:记者|記者)\\s?(?<who>[^）)〕]{2,30})[）)〕](?:[^，。,.\\s]{0,8}[报報][道導])?[\\s，,：:]*"),
          form(
              "^[（(]?[^，。,.\\s（）()]{2,12}?(?:(?<date>(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日)[电電讯訊]"
                  + "|[电電讯訊](?=\\s?[（(][^）)]{1,30}[）)]|[）)]?[\\s，,：:]))"
                  + "\\s?(?:[（(](?:本报|实习|特约|本報)?(?:记者|記者)?\\s?(?<who>[^）)]{2,30})[）)])?[）)]?[\\s，,：:]*"),
          // LONDON — ; NEW YORK, July 22 — ; SAN FRANCISCO, Calif. –
          form(
              "^\\p{Lu}{3,}(?:[ .'’/-]+\\p{Lu}{2,}){0,3}(?:,"
                  + " ?\\p{Lu}[\\p{L}.]{1,14}){0,2}(?:\\s[-–—])?(?<date>"
                  + WHEN
                  + ")\\s?(?:\\s[-–—]{1,2}|[-–—])\\s+"
                  + BEGINS),
          // BERLIN. Text ; Киев, 12 декабря.
          form("^\\p{Lu}{4,}(?:[ /-]\\p{Lu}{3,}){0,2}\\.\\s+(?=\\p{Lu})"));

  private static final Pattern END =
      Pattern.compile(
          "\\s*[(（\\[](?<credit>" + Agencies.NAMES + "(?:[/,]\\s?[\\p{L}/]{1,12})?)[)）\\]]\\.?$");

  private static Pattern form(String regex) {
    return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
  }

  /// Takes it off a paragraph.
  static Dateline off(String paragraph) {
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(paragraph);
      if (matcher.find() && matcher.end() <= 120 && matcher.end() > 0) {
        return offEnd(
            new Dateline(
                paragraph.substring(matcher.end()),
                credit(matcher),
                date(matcher),
                authors(matcher)));
      }
    }
    return offEnd(new Dateline(paragraph, Optional.empty(), "", List.of()));
  }

  private static Dateline offEnd(Dateline found) {
    Matcher end = END.matcher(found.text);
    if (!end.find() || end.start() == 0) {
      return found;
    }
    return new Dateline(
        found.text.substring(0, end.start()),
        found.credit.or(() -> Agencies.of(end.group("credit"))),
        found.date,
        found.authors);
  }

  private static List<String> authors(Matcher matcher) {
    return group(matcher, "who").flatMap(Byline::names).map(Byline::authors).orElse(List.of());
  }

  private static Optional<String> credit(Matcher matcher) {
    return group(matcher, "credit")
        .or(() -> group(matcher, "other"))
        .map(name -> Agencies.of(name).orElse(name));
  }

  private static String date(Matcher matcher) {
    return group(matcher, "date")
        .filter(date -> !date.isBlank())
        .or(() -> group(matcher, "later"))
        .orElse("");
  }

  private static Optional<String> group(Matcher matcher, String name) {
    return matcher.namedGroups().containsKey(name)
        ? Optional.ofNullable(matcher.group(name))
        : Optional.empty();
  }
}
