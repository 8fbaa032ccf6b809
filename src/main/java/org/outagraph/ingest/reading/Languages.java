package org.outagraph.ingest.reading;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells the language of a text: by its script and, where several share it, by its smallest words.
final class Languages {
  private static final int LOOKED_AT = 20_000;
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}’']+");

  private static final Map<String, Set<String>> SMALL_WORDS =
      Map.ofEntries(
          words("en", "the of and to in that was for on with it as by at from were said has"),
          words("de", "der die das und den von zu mit sich des auf für ist im dem nicht ein eine"),
          words("fr", "le la les de des et à un une du en est que pour dans qui sur au par ont"),
          words("es", "el la los las de que y en un una del por con se para su al no fue más"),
          words("pt", "o a os as de que e em um uma do da por com se para não foi dos ao"),
          words("it", "il lo la gli le di che e un una del della per con si non è sono nel"),
          words("nl", "de het een van en in is dat op te voor met niet zijn aan door werd"),
          words("pl", "w i na z się do nie że to jest po od przez dla oraz były"),
          words("sv", "och att det som en på är av för med till den har inte ett"),
          words("tr", "ve bir bu için ile da de olarak çok daha olan gibi"),
          words("id", "yang dan di dari untuk dengan pada ini itu tidak akan oleh"),
          words("ru", "и в не на что с по как это за из к от о для при был были"),
          words("uk", "і в не на що з за як це до та від про для при був були"));

  private Languages() {}

  /// The language of a text whose page says that it is in one; the script is believed more.
  static String of(String text, Optional<String> declared) {
    String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
    Optional<String> detected = detect(start);
    Optional<String> tag = declared.flatMap(Languages::tag);
    if (tag.isEmpty()) {
      return detected.orElse("en");
    }
    boolean contradicted =
        detected.isPresent() && !scriptOf(start).equals(scriptOfLanguage(tag.get()));
    return contradicted ? detected.get() : tag.get();
  }

  /// A declared language as a tag: `en_GB` is `en-GB`; empty if it is none.
  static Optional<String> tag(String declared) {
    try {
      String tag = declared.strip().replace('_', '-').split("[,; ]", 2)[0];
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      return Optional.of(locale.toLanguageTag())
          .filter(known -> !known.equals("und") && known.length() <= 20);
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> detect(String text) {
    return switch (scriptOf(text)) {
      case HAN -> Optional.of("zh");
      case HIRAGANA, KATAKANA -> Optional.of("ja");
      case HANGUL -> Optional.of("ko");
      case ARABIC -> Optional.of("ar");
      case HEBREW -> Optional.of("he");
      case GREEK -> Optional.of("el");
      case THAI -> Optional.of("th");
      case DEVANAGARI -> Optional.of("hi");
      case CYRILLIC -> Optional.of(bySmallWords(text, Set.of("ru", "uk")).orElse("ru"));
      default -> bySmallWords(text, SMALL_WORDS.keySet());
    };
  }

  private static Optional<String> bySmallWords(String text, Set<String> languages) {
    List<String> words = List.of(NO_LETTER.split(text.toLowerCase(Locale.ROOT)));
    return languages.stream()
        .map(language -> Map.entry(language, share(words, language)))
        .filter(entry -> entry.getValue() > 0)
        .max(
            Entry.<String, Long>comparingByValue()
                .thenComparing(Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Entry::getKey);
  }

  private static long share(List<String> words, String language) {
    Set<String> small = SMALL_WORDS.getOrDefault(language, Set.of());
    return words.stream().filter(small::contains).count();
  }

  /// The script of most letters; kana tell Japanese from Chinese, which writes none.
  private static UnicodeScript scriptOf(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(UnicodeScript.of(c), weight(c), Integer::sum));
    int kana =
        counts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
    UnicodeScript most =
        counts.entrySet().stream()
            .max(Entry.comparingByValue())
            .map(Entry::getKey)
            .orElse(UnicodeScript.LATIN);
    boolean japanese = most == UnicodeScript.HAN && kana * 10 > counts.getOrDefault(most, 0);
    return japanese ? UnicodeScript.HIRAGANA : most;
  }

  /// A Chinese character says about as much as three letters.
  private static int weight(int c) {
    return Character.isIdeographic(c) ? 3 : 1;
  }

  private static UnicodeScript scriptOfLanguage(String tag) {
    return switch (tag.split("-", 2)[0]) {
      case "zh" -> UnicodeScript.HAN;
      case "ja" -> UnicodeScript.HIRAGANA;
      case "ko" -> UnicodeScript.HANGUL;
      case "ru", "uk", "be", "bg", "mk", "kk", "ky", "mn", "sr" -> UnicodeScript.CYRILLIC;
      case "ar", "fa", "ur" -> UnicodeScript.ARABIC;
      case "he" -> UnicodeScript.HEBREW;
      case "el" -> UnicodeScript.GREEK;
      case "th" -> UnicodeScript.THAI;
      case "hi", "mr", "ne" -> UnicodeScript.DEVANAGARI;
      default -> UnicodeScript.LATIN;
    };
  }

  private static Entry<String, Set<String>> words(String language, String words) {
    return Map.entry(language, Set.of(words.split(" ")));
  }
}
