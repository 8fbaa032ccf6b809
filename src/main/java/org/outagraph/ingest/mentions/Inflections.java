package org.outagraph.ingest.mentions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The other forms in which a name may stand in a sentence, by its language.
final class Inflections {
  private static final Pattern CYRILLIC = Pattern.compile("[\\p{IsCyrillic} №\\d-]+");
  private static final int CASES = 5;
  private static final int LONGEST = 3;

  /// Endings of the nominative, longest first, with those of genitive, dative, accusative,
  /// instrumental and prepositional.
  private static final String[][] RUSSIAN = {
    {"ия", "ии", "ии", "ию", "ией", "ии"},
    {"ая", "ой", "ой", "ую", "ой", "ой"},
    {"яя", "ей", "ей", "юю", "ей", "ей"},
    {"ое", "ого", "ому", "ое", "ым", "ом"},
    {"ее", "его", "ему", "ее", "им", "ем"},
    {"ые", "ых", "ым", "ые", "ыми", "ых"},
    {"ие", "их", "им", "ие", "ими", "их"},
    {"ый", "ого", "ому", "ый", "ым", "ом"},
    {"ий", "ого", "ому", "ий", "им", "ом"},
    {"ство", "ства", "ству", "ство", "ством", "стве"},
    {"ка", "ки", "ке", "ку", "кой", "ке"},
    {"га", "ги", "ге", "гу", "гой", "ге"},
    {"ша", "ши", "ше", "шу", "шей", "ше"},
    {"а", "ы", "е", "у", "ой", "е"},
    {"я", "и", "е", "ю", "ей", "е"},
    {"ы", "ов", "ам", "ы", "ами", "ах"},
    {"й", "я", "ю", "й", "ем", "е"},
    {"ь", "я", "ю", "ь", "ем", "е"},
    {"", "а", "у", "", "ом", "е"},
  };

  /// Feminine nouns in -ь, and plurals that have nothing in the genitive.
  private static final String[][] OTHER_RUSSIAN = {
    {"ь", "и", "и", "ь", "ью", "и"},
    {"ны", "н", "нам", "ны", "нами", "нах"},
  };

  private static final Set<Character> UNCHANGING = Set.of('о', 'е', 'и', 'у', 'ю', 'э');

  private Inflections() {}

  /// Other forms of the name; the name itself is not among them.
  static Set<String> of(Name name) {
    Set<String> forms =
        switch (language(name.language())) {
          case "ru", "uk", "be", "bg" -> russian(name.text());
          case "de" -> german(name.text());
          default -> new LinkedHashSet<>();
        };
    forms.remove(name.text());
    return forms;
  }

  /// True if a language adds an s to names in the genitive, without an apostrophe.
  static boolean hasGenitiveS(String language) {
    return Set.of("de", "sv", "da", "nb", "nn", "no").contains(language(language));
  }

  /// The language of a tag, without its region and script.
  static String language(String tag) {
    int hyphen = tag.indexOf('-');
    return hyphen < 0 ? tag : tag.substring(0, hyphen);
  }

  private static Set<String> german(String name) {
    Set<String> forms = new LinkedHashSet<>();
    String[] words = name.split(" ");
    for (String ending : List.of("en", "er", "em", "es")) {
      StringBuilder form = new StringBuilder();
      for (int i = 0; i < words.length; i++) {
        boolean isAdjective =
            i < words.length - 1 && words[i].matches("\\p{Lu}\\p{Ll}{3,}(e|es|er)");
        String stem = words[i].replaceAll("(e|es|er)$", "");
        form.append(i == 0 ? "" : " ").append(isAdjective ? stem + ending : words[i]);
      }
      forms.add(form.toString());
    }
    if (name.matches("\\p{Lu}\\p{L}{3,}(e|el|er)")) {
      forms.add(name + "n");
    }
    return forms;
  }

  private static Set<String> russian(String name) {
    Set<String> forms = new LinkedHashSet<>();
    String[] words = name.split(" ");
    if (!CYRILLIC.matcher(name).matches() || words.length > LONGEST) {
      return forms;
    }
    for (int form = 1; form <= CASES; form++) {
      List<List<String>> choices = new ArrayList<>();
      for (String word : words) {
        choices.add(russian(word, form));
      }
      forms.addAll(joined(choices));
    }
    return forms;
  }

  private static List<String> russian(String word, int form) {
    char last = word.charAt(word.length() - 1);
    if (word.length() < 3 || Character.isUpperCase(last) || !Character.isLetter(last)) {
      return List.of(word);
    }
    List<String> forms = new ArrayList<>();
    for (String[] endings : OTHER_RUSSIAN) {
      if (word.endsWith(endings[0])) {
        forms.add(with(word, endings, form));
      }
    }
    for (String[] endings : RUSSIAN) {
      if (word.endsWith(endings[0])) {
        forms.add(
            UNCHANGING.contains(last) && endings[0].isEmpty() ? word : with(word, endings, form));
        break;
      }
    }
    return forms;
  }

  private static String with(String word, String[] endings, int form) {
    return word.substring(0, word.length() - endings[0].length()) + endings[form];
  }

  private static List<String> joined(List<List<String>> choices) {
    List<String> names = List.of("");
    for (List<String> choice : choices) {
      List<String> longer = new ArrayList<>();
      for (String name : names) {
        choice.forEach(word -> longer.add(name.isEmpty() ? word : name + " " + word));
      }
      names = longer;
    }
    return names;
  }
}
