package org.outagraph.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who wrote an article, as a line of it says: "By Jane Roe and John Doe, Reuters".
///
/// @param authors their names
/// @param credit the agency, if the line names one
record Byline(List<String> authors, Optional<String> credit) {
  private static final int LONGEST = 160;
  private static final int CASE_FREE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:[|·•–—-]\\s*)?(?:(?:written|posted|reported|published|story|words|text|report)"
              + " by:?|by:?(?=\\s|\\p{Lu})|author[s]?:|from:|reporter:|words:|von:?(?=\\s)|autor(?:in)?(?:en)?:|ein(?:e)?"
              + " \\p{L}+ von|text:|verfasst von|par:?(?=\\s)|auteur[es]*\\s?:|propos recueillis"
              + " par|écrit par|publié par|por:?(?=\\s)|autor[a]?(?:es)?:|escrito"
              + " por|(?:redacción|rédaction|redaktion)\\s?[:/|]|texto:|автор[ы]?\\s?:|текст\\s?:|корреспондент\\s?:|журналист\\s?:"
              + "|作者\\s?[:：]|文\\s?[|｜/／:：]|(?:特約|實習)?記者\\s?[:：|｜/／]?|撰文\\s?[:：|｜/]?|(?:本报|本台|特约|实习)?记者\\s?[:：|｜/]?|编译\\s?[:：]|撰稿(?:人)?\\s?[:：]?)\\s*",
          CASE_FREE);

  private static final Pattern REDDITOR = Pattern.compile("u/[\\w-]{2,30}");

  private static final Pattern REPORTING =
      Pattern.compile(
          "^\\(?(?:Reporting|Written|Reported|Compiled) (?:and writing )?by ([^;)]{3,120})");

  /// "ByJane Roe": the space got lost.
  private static final Pattern GLUED_LABEL = Pattern.compile("^By(?=\\p{Lu}\\p{Ll})");

  /// What follows the names.
  private static final Pattern TAIL =
      Pattern.compile(
          "\\s*(?:[|·•;‖／]|\\s[–—-]\\s|\\s?\\(|（|@|\\b(?:published|updated|posted|last|first|veröffentlicht|aktualisiert|publié|mis"
              + " à jour|publicado|actualizado|опубликовано|обновлено|发布|更新)|\\b\\d{1,2}[./:"
              + " ]|\\d{4}|\\bon (?=\\p{Lu})|\\bin (?=\\p{Lu})|\\b(?:à|en|aus|из)"
              + " (?=\\p{Lu})|\\b(?:for|für|pour|para|special to) (?=\\p{Lu}|the |die |le )|"
              + CalendarWords.MONTH
              + "\\.? \\d).*$",
          CASE_FREE);

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:,\\s*(?:and|und|et|y|и|with|avec|con)\\s+|,|、|，|;|/|\\s+(?:and|und|et|y|e|и|with|mit|avec|con|&|\\+)\\s+|(?<=\\p{IsHan})\\s+(?=\\p{IsHan}))\\s*",
          CASE_FREE);

  private static final Pattern NAME =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}'’.-]*|de|da|di|del|della|van|von|der|den|la|le|bin|al|el|ter|ibn|dos|du)(?:"
              + " (?:\\p{Lu}[\\p{L}'’.-]*|de|da|di|del|della|van|von|der|den|la|le|bin|al|el|ter|ibn|dos|du)){1,5}"
              + "|\\p{Lu}[\\p{L}'’-]{2,}|[\\p{IsHan}·]{2,12}|\\p{Lu}\\.\\s?\\p{Lu}[\\p{L}'’-]+",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern NAME_ALONE =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’.-]*(?:"
              + " (?:\\p{Lu}[\\p{L}'’.-]*|de|da|di|del|van|von|der|den|la|le|bin|al)){1,4}",
          Pattern.UNICODE_CHARACTER_CLASS);

  /// Words of those who are no persons or of what persons are.
  private static final Pattern ROLE =
      Pattern.compile(
          ".*\\b(?:reporter|correspondent|editors?|writers?|columnist|staff|desk|newsroom|team|agenc(?:y|ies)|agentur(?:en)?|news|redaktion|redakteur(?:in)?|reporterin|korrespondent(?:in)?|rédaction|journalist[ea]?|journaliste|correspondant[e]?|redacción|redactor[a]?|corresponsal|periodista|editorial|producer|analyst|contributor|technology|business|chief|senior|bureau|wires?|services?|press|admin|moderator|редакция|корреспондент|обозреватель|журналист|报道|编辑|记者)\\b.*",
          CASE_FREE);

  /// "Coco Fengin Beijing": the space before "in" got lost.
  private static final Pattern GLUED_PLACE =
      Pattern.compile(
          "^((?:\\p{Lu}[\\p{L}'’.-]*(?: | and | & ))*\\p{Lu}[\\p{L}'’.-]+ \\p{Lu}[\\p{L}'’-]+?)(in)"
              + " (\\p{Lu}[\\p{L}.'’-]+(?:[ ,]+(?:and )?\\p{Lu}[\\p{L}.'’-]+){0,3})$",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern PLACE =
      Pattern.compile(
          "^((?:\\p{Lu}[\\p{L}'’.-]*,? (?:and |& )?){1,7}\\p{Lu}[\\p{L}'’.-]+,?)"
              + " (?:in|at|à|en|aus|из) (\\p{Lu}[\\p{L}.'’-]+(?:[ ,]+(?:(?:y|de|la|el|du|am|an"
              + " der|upon|le) )?(?:and )?\\p{Lu}[\\p{L}.'’-]+){0,3})$",
          Pattern.UNICODE_CHARACTER_CLASS);

  /// "our reporter" before a name.
  private static final String OURS =
      "^(?i:(?:unsere[mnr]?|our|notre|nuestr[oa]) (?:eigene[mnr]? )?(?:\\p{L}+["
          + " -]){1,2})(?=\\p{Lu}\\p{Ll}+ \\p{Lu})";

  private static final Pattern DESK =
      Pattern.compile("\\p{Lu}[\\p{L}’']+ (?:Newsdesk|Newsroom|News Desk|Newswire)");
  private static final Pattern OURSELVES =
      Pattern.compile("(?:our|staff|the|editorial|guest|special|senior)\\b.*", CASE_FREE);
  private static final Pattern CAPITALS = Pattern.compile("(?<=\\p{Lu})\\p{Lu}+");

  private static final Set<String> NAMES_IN_IN =
      Set.of(
          "martin austin benjamin colin kevin justin robin erin franklin irwin edwin calvin alvin gavin melvin devin darwin baldwin goodwin godwin hamlin griffin larkin rankin lin jin qin xin min chin valentin quentin joaquin corin marin dustin odin shin yin collin merlin dublin berlin lenin cronin tobin"
              .split(" "));

  /// Reads a line that says so itself: with "By", or as "Name, Agency" or "Name in Place".
  static Optional<Byline> of(String printed) {
    String line = spaced(printed);
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher label = LABEL.matcher(line);
    if (label.find() && label.end() < line.length()) {
      return names(line.substring(label.end())).filter(byline -> !byline.isEmpty());
    }
    return withPlace(line)
        .or(() -> withAgency(line))
        .or(() -> withRole(line))
        .filter(byline -> !byline.isEmpty());
  }

  /// Reads "(Reporting by Jane Roe in London; editing by …)".
  static Optional<Byline> inBrackets(String line) {
    Matcher reporting = REPORTING.matcher(line);
    return reporting.find()
        ? names(reporting.group(1).replaceAll(" in \\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)*", ""))
        : Optional.empty();
  }

  /// True if a line says itself that it names authors.
  static boolean isLabelled(String line) {
    return LABEL.matcher(line).find();
  }

  /// True if a line is only a name; whether a person's, its neighbours must tell.
  static boolean isName(String line) {
    return line.length() <= 50
        && NAME_ALONE.matcher(line).matches()
        && !ROLE.matcher(line).matches();
  }

  /// True if a line says what an author is: "Technology reporter".
  static boolean isRole(String line) {
    return line.length() <= 80 && ROLE.matcher(line).matches() && !line.matches(".*[.!?:;。]$");
  }

  private boolean isEmpty() {
    return authors.isEmpty() && credit.isEmpty();
  }

  private static Optional<Byline> withPlace(String line) {
    Matcher glued = GLUED_PLACE.matcher(line);
    if (glued.matches() && !isNameInIn(glued.group(1) + "in")) {
      return names(glued.group(1));
    }
    Matcher place = PLACE.matcher(line);
    return place.matches()
            && line.length() <= 80
            && (!ROLE.matcher(place.group(1)).matches() || Outlets.is(place.group(1)))
        ? names(place.group(1))
        : Optional.empty();
  }

  /// A person, or the desk or agency that stands where a person would.
  private static boolean isAuthor(String name) {
    return NAME.matcher(name).matches()
        && (!ROLE.matcher(name).matches()
            || ((Outlets.is(name) || DESK.matcher(name).matches())
                && !OURSELVES.matcher(name).matches()));
  }

  /// Names that are printed in capitals are read as names are written.
  static String inUsualCase(String name) {
    boolean shouted =
        name.contains(" ")
            && name.equals(name.toUpperCase(Locale.ROOT))
            && !name.equals(name.toLowerCase(Locale.ROOT))
            && name.length() >= 7;
    return shouted
        ? CAPITALS.matcher(name).replaceAll(word -> word.group().toLowerCase(Locale.ROOT))
        : name;
  }

  private static boolean isNameInIn(String name) {
    return NAMES_IN_IN.contains(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
  }

  /// "Jane Roe, Reuters", "Reuters", "dpa".
  private static Optional<Byline> withAgency(String line) {
    Optional<String> alone = Agencies.of(line);
    if (alone.isPresent()) {
      return Optional.of(new Byline(List.of(), alone));
    }
    int cut =
        Math.max(
            Math.max(line.lastIndexOf(','), line.lastIndexOf('|')),
            Math.max(line.lastIndexOf('/'), line.lastIndexOf(" - ")));
    if (cut < 0 || line.length() > 100) {
      return Optional.empty();
    }
    Optional<String> agency = Agencies.of(line.substring(cut).replaceFirst("^[,|/ -]+", ""));
    return agency.flatMap(
        name ->
            names(line.substring(0, cut))
                .filter(byline -> !byline.authors.isEmpty())
                .map(byline -> new Byline(byline.authors, agency)));
  }

  /// "Jane Roe, Technology correspondent".
  private static Optional<Byline> withRole(String line) {
    int comma = line.indexOf(',');
    boolean named = comma > 0 && line.length() <= 100 && isName(line.substring(0, comma));
    return named && isRole(line.substring(comma + 1).strip())
        ? Optional.of(new Byline(List.of(line.substring(0, comma).strip()), Optional.empty()))
        : Optional.empty();
  }

  /// Reads what stands behind "By".
  static Optional<Byline> names(String printed) {
    Matcher glued = GLUED_PLACE.matcher(printed.strip());
    String unglued =
        glued.matches() && !isNameInIn(glued.group(1) + "in") ? glued.group(1) : printed.strip();
    List<String> authors = new ArrayList<>();
    Optional<String> credit = Optional.empty();
    String head = TAIL.matcher(unglued).replaceFirst("");
    String tail = unglued.substring(Math.min(head.length(), unglued.length()));
    if (REDDITOR.matcher(head.strip()).matches()) {
      return Optional.of(new Byline(List.of(head.strip()), credit));
    }
    for (String part : List.of(BETWEEN.split(head))) {
      String name =
          part.strip()
              .replaceFirst(OURS, "")
              .replaceFirst("^(?:u/|@)(?=\\w)", "")
              .replaceFirst("(?<=\\p{IsHan}{2})(?:发自)?\\p{IsHan}{2}(?:报道|報導|报导)$", "");
      Optional<String> agency = Agencies.of(name);
      if (agency.isPresent()) {
        credit = credit.or(() -> agency);
      } else if (part.strip().matches("(?:u/|@)[\\w.-]{2,30}")) {
        authors.add(name);
      } else if (isAuthor(name)) {
        authors.add(inUsualCase(name));
      } else if (!ROLE.matcher(name).matches() && !name.isEmpty() && authors.isEmpty()) {
        return Optional.empty();
      }
    }
    Optional<String> behind = Agencies.of(tail.replaceAll("^[\\s|·•;,(（–—-]+|[)）\\s]+$", ""));
    return Optional.of(new Byline(authors, credit.or(() -> behind)));
  }

  /// Puts back the spaces that got lost at known words: "ByJane Roe", "Jane RoePublished".
  private static String spaced(String line) {
    String label = GLUED_LABEL.matcher(line.strip()).replaceFirst("By ");
    return label
        .replaceAll(
            "(?<=\\p{Ll})(?=(?:Published|Updated|Posted|Last"
                + " updated|Senior|Staff|Technology|Business|Veröffentlicht|Aktualisiert|Publié|Publicado|Опубликовано)\\b)",
            " ")
        .replaceAll("(?<=\\p{Ll})(?=\\d{1,2}[ :./])", " ")
        .strip();
  }
}
