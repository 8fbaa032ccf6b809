package org.outagraph.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells who publishes an article by what stands at its head and around it.
final class Imprint {
  private static final int CASE_FREE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;

  /// What parts the name of a site from its sections.
  private static final Pattern PARTS =
      Pattern.compile("\\s*[|·•]\\s*|\\s+[›»>→–—]+\\s+|\\s{2,}|\\s(?=字号|字體|字体)");

  /// Sections of sites, which often stand first in a trail.
  private static final Pattern SECTION =
      Pattern.compile(
          "(?:home|start|games|gaming|video|podcasts?|environment|climate|energy|transport|aviation|telecoms?|retail|banking|payments|internet|policy|law|jobs|crime|education|weather|afrique|asie|amériques?|england|scotland|wales|ireland|kultur|wissen|wissenschaft|netz|technik|santé|france|españa|deutschland|schweiz|österreich|россия|政治|经济|财经|科技|社会|国际|国内|体育|地方|startseite|accueil|inicio|portada|главная|首页|首頁|news|world|business|tech|technology|it|science|health|politics|sports?|money|markets?|finance|opinion|culture|life|lifestyle|travel|local|uk|us|europe|asia|africa|americas|international|national|economy|industry|companies|networks?|hosting|security|cloud|status|incidents|live|features?|explainers?|analysis|patches|forums?|community|archive|about|menu|subscribe|wirtschaft|politik|panorama|digital|netzwelt|regional|lokales|économie|société|monde|actualités?|economía|sociedad|mundo|actualidad|tecnología|новости|бизнес|экономика|общество|мир|технологии)(?:"
              + " (?:&|and|und|et|y|и) .*)?",
          CASE_FREE);

  /// "The Rackmonger", but no "The Big Read".
  private static final Pattern WITH_ARTICLE =
      Pattern.compile(
          "The (?!Big|Long|Full|Latest|Week\\b|Day\\b|Read\\b)\\p{Lu}[\\p{L}'’&-]+(?:"
              + " \\p{Lu}[\\p{L}'’&-]+){0,2}");

  private static final Pattern SUBREDDIT = Pattern.compile("r/\\w{3,30}");
  private static final Pattern BLOG =
      Pattern.compile("an? (?:we)?(?:blog|newsletter|magazine|podcast) .*", CASE_FREE);

  /// "Get the Marlow Ledger app", "Follow The Marlow Report on Facebook".
  private static final Pattern INVITATION =
      Pattern.compile(
          "^(?i:get|download|join|subscribe to|follow|support|listen to|read)(?: the)?"
              + " (\\p{Lu}.{2,40}?)(?:['’]s .*| (?i:app|in your"
              + " inbox|on|weekly|daily|newsletter|for)\\b.*)$");

  /// Marks of what a company says of itself.
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?:press|media|news) (?:release|statement)s?|for immediate release|(?:media|press)"
              + " (?:contact|enquiries|inquiries)s?\\b.*|notes? (?:to|for)"
              + " editors\\b.*|pressemitteilung|medienmitteilung|communiqué de"
              + " presse|(?:nota|comunicado) de prensa|пресс-релиз|新闻稿",
          CASE_FREE);

  private static final Pattern ABOUT =
      Pattern.compile("^(?:About|Über|À propos de|Acerca de|О компании) (\\p{Lu}.{2,50})$");

  private static final Pattern COMPANY_BLOG =
      Pattern.compile("(?<=\\S) (?:engineering|tech|developer|company) blog$", CASE_FREE);
  private static final Pattern EDITORS = Pattern.compile(" (?:news )?bureau$", CASE_FREE);
  private static final Pattern INFOCOM = Pattern.compile("^(\\p{L}{2,5})-infocom$");
  private static final Set<String> SMALL =
      Set.of("OF", "AND", "THE", "DER", "DIE", "DAS", "DE", "DU", "LA", "LE", "EL", "DEL", "FOR");

  private Imprint() {}

  /// Whom a line about the site names: its publisher, the agency, who writes the blog.
  ///
  /// @param above true if it stands above the headline
  static Found in(String line, boolean above) {
    Optional<String> name = name(line, above);
    Optional<String> agency = name.flatMap(Agencies::of);
    return agency.isPresent()
        ? Found.NOTHING.withCredit(agency)
        : Found.NOTHING
            .withPublisher(name)
            .withAuthors(name.flatMap(Outlets::blogger).stream().toList());
  }

  private static Optional<String> name(String line, boolean above) {
    Matcher invitation = INVITATION.matcher(line);
    if (invitation.matches()) {
      return Optional.of(invitation.group(1)).filter(Outlets::is);
    }
    String first = PARTS.split(line, 2)[0].strip();
    if (Byline.isLabelled(line)
        || Litter.is(first)
        || first.contains("(")
        || BLOG.matcher(first).matches()) {
      return Optional.empty();
    }
    boolean role = first.matches("(?i).*, \\p{Ll}.*|\\p{L}+ (?:reporter|correspondent)") && !above;
    boolean shouted =
        above
            && line.contains("|")
            && first.contains(" ")
            && first.equals(first.toUpperCase(Locale.ROOT))
            && !first.equals(first.toLowerCase(Locale.ROOT));
    return Optional.of(first).filter(name -> (Outlets.is(name) && !role) || shouted);
  }

  /// The name with which a text begins, above its headline.
  static Optional<String> atHead(List<String> lines, int headline) {
    if (headline <= 0) {
      return Optional.empty();
    }
    String line = lines.getFirst();
    List<String> parts = List.of(PARTS.split(line));
    String first = parts.getFirst();
    boolean name =
        !SECTION.matcher(first).matches() && !Litter.is(first) && Shape.words(first) <= 5;
    boolean trail =
        parts.size() > 1
            && first.matches(".*\\p{Lu}.*")
            && parts.stream()
                .allMatch(part -> Shape.words(part) <= 4 && part.matches("[^.,:;\\d]+"));
    boolean alone =
        WITH_ARTICLE.matcher(line).matches()
            || BLOG.matcher(lines.get(1)).matches()
            || isInFoot(line, lines);
    boolean known = SUBREDDIT.matcher(first).matches() || (name && (trail || alone));
    return Optional.of(first).filter(it -> known);
  }

  /// "Tillpost" of "Follow Tillpost | About us".
  private static boolean isInFoot(String name, List<String> lines) {
    return name.length() >= 4
        && lines.subList(Math.max(2, lines.size() - 6), lines.size()).stream()
            .anyMatch(line -> Litter.is(line.split("\\s*\\|\\s*", 2)[0]) && line.contains(name));
  }

  /// The company whose statement it is: the name with which its head and its text begin.
  ///
  /// @param text the first paragraph that is prose
  static Optional<String> ofStatement(List<String> lines, Optional<String> headline, String text) {
    if (lines.stream().noneMatch(line -> STATEMENT.matcher(line).matches())) {
      return Optional.empty();
    }
    List<String> heads = new ArrayList<>(List.of(lines.getFirst()));
    headline.ifPresent(heads::add);
    for (String line : lines) {
      Matcher about = ABOUT.matcher(line);
      if (about.matches()) {
        heads.add(about.group(1));
      }
    }
    return heads.stream()
        .map(head -> sameStart(head, text))
        .filter(name -> name.contains(" ") || lines.contains(name))
        .findFirst();
  }

  /// The words, as names are written, with which both begin.
  private static String sameStart(String head, String text) {
    String[] one = head.split(" ");
    String[] other = text.split(" ");
    List<String> same = new ArrayList<>();
    for (int i = 0; i < Math.min(one.length, other.length); i++) {
      String word = other[i].replaceFirst("(?:['’]s|,)$", "");
      if (!one[i].replaceFirst("['’]s$", "").equalsIgnoreCase(word)
          || !word.matches("\\p{Lu}.*|&|of|and|de|für")) {
        break;
      }
      same.add(word);
    }
    return String.join(" ", same);
  }

  /// A name of a publisher as it is usually written: that of "DIE WELT", of «Известия».
  static String usual(String printed) {
    String name = printed.replaceFirst("^[«„“\"](.*)[»“”\"]$", "$1");
    name = INFOCOM.matcher(name).replaceFirst("$1");
    name = Agencies.of(name).orElse(name);
    name = COMPANY_BLOG.matcher(name).replaceFirst("");
    name = EDITORS.matcher(name).replaceFirst("");
    boolean shouted =
        name.contains(" ")
            && name.length() >= 7
            && name.equals(name.toUpperCase(Locale.ROOT))
            && !name.equals(name.toLowerCase(Locale.ROOT));
    return shouted ? written(name) : name;
  }

  /// Short words in capitals are mostly abbreviations.
  private static String written(String shouted) {
    StringBuilder name = new StringBuilder();
    for (String word : List.of(shouted.split(" "))) {
      boolean kept =
          !SMALL.contains(word) && (word.length() <= 3 || !word.matches(".*[AEIOUYÄÖÜА-Я].*"));
      name.append(name.isEmpty() ? "" : " ")
          .append(
              kept
                  ? word
                  : SMALL.contains(word) && !name.isEmpty()
                      ? word.toLowerCase(Locale.ROOT)
                      : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }
}
