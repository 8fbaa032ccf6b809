package org.outagraph.ingest.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells names of papers, agencies, blogs and sites from other words.
final class Outlets {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS;

  private static final Pattern OUTLET =
      Pattern.compile(
          ".*\\b(?:times|post|herald|bugle|clarion|messenger|enquirer|citizen|independent|business"
              + " daily|gazette|tribune|courier|chronicle|journal|observer|guardian|telegraph|mail|mirror|ledger|bulletin|dispatch|examiner|inquirer|register|sentinel|standard|star|globe|record|review|monitor|reporter|today|daily|weekly|wire|news|newswire|agency|agencia|agence|agentur|agenzia|press|media|magazine|monthly|quarterly|fortnightly|digest|insider|desk|blog|notebook|diary|weblog|forums?|status|standpunkt|lantern|report|info|infos|matin|soir|beacon|echo|argus|advertiser|broadcast(?:er|ing)?|radio|tv|channel|network"
              + " news|zeitung|nachrichten|anzeiger|blatt|rundschau|presse|kurier|bote|spiegel|tagblatt|tageblatt|wochenblatt|le"
              + " monde|figaro|gazette|dépêche|quotidien|courrier|diario|periódico|noticias|crónica|heraldo|prensa|correo|voz|tiempo|газета|новости|вестник|известия|ведомости|правда|время|агентство|курьер|телеграф)\\b.*"
              + "|.*(?:zeitung|nachrichten|anzeiger|blatt|kurier|echo)(?:\\b.*)?"
              + "|[\\p{IsHan}]{2,10}(?:报|報|网|網|社|新闻|新聞|时报|時報|日报|在线|周刊|资讯|观察|财经|科技)|(?:the"
              + " )?[\\w-]+\\.(?:com|org|net|news|info|co\\.uk|de|fr|es|ru|cn|io|gg|tv|eu|ca|au|nz|in|it|nl|pl|ch|at|se|no|dk|fi|jp|kr|br|mx|ar|za|ie|be|pt|com\\.au|co\\.nz|co\\.za|biz|app|dev|tech|media|today)",
          FLAGS);

  /// Words that outlets have in their names, but alone or with a subject only name a section.
  private static final Pattern SECTION =
      Pattern.compile(
          "incident"
              + " report.*|(?:(?:business|tech|technology|world|local|sports?|city|foreign|political|science|picture|copy|uk|us|latest|top|all|company|industry|science|our|site|system|service|current)"
              + " )?(?:news|новости|nachrichten|noticias|presse|press|prensa|media|magazine|blog|forums?|status|today|daily|weekly|reviews?|reports?|radio|tv|время|channel|mail|record|standard|desk)(?:"
              + " (?:room|releases?|desk|page|updates?))?|.{0,20}\\b(?:press"
              + " release|pressemitteilung|communiqué|comunicado)\\b.{0,20}|[^/]{1,30}(?: /"
              + " [^/]{1,30})+",
          FLAGS);

  private static final Pattern RIGHTS =
      Pattern.compile(
          "^[^©]{0,30}?(?:©|\\(c\\)|&copy;|copyright)\\s*(?:copyright|©|\\(c\\)|by)?\\s*(?:\\d{4}(?:\\s?[-–]\\s?\\d{4})?)?[\\s,:|–-]*(?:by"
              + " |the copyright of"
              + " )?(.{2,80}?)(?:[\\s,]*\\d{4}(?:\\s?[-–]\\s?\\d{4})?)?[\\s,]*(?:[.|·•–—;。！,]|\\s-\\s|\\s?all"
              + " rights|\\s?alle rechte|\\s?tous droits|\\s?todos los|\\s?reservados|\\s?все"
              + " права|\\s?版权|\\s?保留|$).*",
          FLAGS);

  private static final Pattern FIRST_PRINTED =
      Pattern.compile(
          "^(?:this (?:article|story|post|piece) )?(?:was )?(?:originally |first"
              + " )?(?:appeared|published|posted|printed)(?: first)? (?:in|on|by|at) (?:the"
              + " )?(.{2,60}?)(?: on \\d.*| in \\d.*)?\\.?$",
          FLAGS);

  private static final Pattern SOURCE =
      Pattern.compile(
          "^(?:来源|來源|出处|источник|quelle|source|fuente)\\s?[:：]\\s?(\\S.{1,39}?)(?:\\s+\\S{2,4}[:：].*)?$",
          FLAGS);

  private static final Pattern EDITORS =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L}.]{3,30}(?: \\p{Lu}[\\p{L}.]+){0,3})[- ](?:Redaktion|Newsdesk)\\b.*");

  private static final Pattern OWN_BLOG =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}.'-]+){1,2})['’]s?"
              + " (?:notebook|blog|weblog|diary|journal|newsletter|notes|log|site)$",
          FLAGS);

  private Outlets() {}

  /// True if a short line reads like the name of one.
  static boolean is(String line) {
    return line.length() <= 60
        && !line.matches(
            ".*[.!?:;,。]$|.*[\\d@:：].*|(?i).*\\b(?:press release|press statement|media contact|for"
                + " immediate release|breaking|latest news)\\b.*")
        && line.split(" ").length <= 6
        && !SECTION.matcher(line).matches()
        && OUTLET.matcher(line).matches();
  }

  /// The owner that a line about rights names, or the one that a line names as the first to print.
  static Optional<String> inRights(String line) {
    if (line.length() > 300) {
      return Optional.empty();
    }
    return group(RIGHTS.matcher(line))
        .or(() -> group(FIRST_PRINTED.matcher(line)))
        .map(String::strip)
        .filter(
            name ->
                name.matches("(?s).*\\p{L}{2}.*")
                    && !name.matches("(?i)(all|alle|tous|the) ?.{0,6}rights?.*"));
  }

  /// The source that a line gives as such: "来源：新华社".
  static Optional<String> inSource(String line) {
    return group(SOURCE.matcher(line));
  }

  /// The outlet whose editors a line names: "Kommunalblatt-Redaktion".
  static Optional<String> inEditors(String line) {
    return group(EDITORS.matcher(line));
  }

  /// Whose blog it is: "Marlo Quist's notebook".
  static Optional<String> blogger(String outlet) {
    return group(OWN_BLOG.matcher(outlet));
  }

  private static Optional<String> group(Matcher matcher) {
    return matcher.matches() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }
}
