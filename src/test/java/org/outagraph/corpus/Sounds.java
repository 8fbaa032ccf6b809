package org.outagraph.corpus;

import java.util.List;
import java.util.SplittableRandom;

/// A name that nobody has, in several scripts: syllables that are written down in each of them.
///
/// @param latin in Latin letters, as all others are read
record Sounds(
    String latin, String cyrillic, String kana, String hangul, String han, String arabic) {
  private static final List<String[]> SYLLABLES =
      List.of(
          new String[] {"ka", "ка", "カ", "카", "卡", "كا"},
          new String[] {"lo", "ло", "ロ", "로", "洛", "لو"},
          new String[] {"mi", "ми", "ミ", "미", "米", "مي"},
          new String[] {"ra", "ра", "ラ", "라", "拉", "را"},
          new String[] {"ve", "ве", "ヴェ", "베", "维", "في"},
          new String[] {"no", "но", "ノ", "노", "诺", "نو"},
          new String[] {"si", "си", "シ", "시", "西", "سي"},
          new String[] {"ta", "та", "タ", "타", "塔", "تا"},
          new String[] {"du", "ду", "ドゥ", "두", "杜", "دو"},
          new String[] {"fe", "фе", "フェ", "페", "菲", "فه"},
          new String[] {"gar", "гар", "ガル", "가르", "加尔", "غار"},
          new String[] {"bel", "бел", "ベル", "벨", "贝尔", "بيل"},
          new String[] {"zon", "зон", "ゾン", "존", "宗", "زون"},
          new String[] {"pri", "при", "プリ", "프리", "普里", "بري"},
          new String[] {"qua", "ква", "クア", "콰", "夸", "كوا"},
          new String[] {"hel", "хел", "ヘル", "헬", "赫尔", "هيل"},
          new String[] {"jun", "юн", "ジュン", "준", "君", "جون"},
          new String[] {"tex", "тех", "テックス", "텍스", "特克斯", "تكس"},
          new String[] {"wo", "во", "ウォ", "워", "沃", "وو"},
          new String[] {"san", "сан", "サン", "산", "桑", "سان"});

  private static final int SCRIPTS = 6;

  static Sounds draw(SplittableRandom random) {
    StringBuilder[] scripts = new StringBuilder[SCRIPTS];
    for (int i = 0; i < SCRIPTS; i++) {
      scripts[i] = new StringBuilder();
    }
    int syllables = 2 + random.nextInt(3);
    for (int i = 0; i < syllables; i++) {
      String[] syllable = SYLLABLES.get(random.nextInt(SYLLABLES.size()));
      for (int script = 0; script < SCRIPTS; script++) {
        scripts[script].append(syllable[script]);
      }
    }
    return new Sounds(
        capital(scripts[0]),
        capital(scripts[1]),
        scripts[2].toString(),
        scripts[3].toString(),
        scripts[4].toString(),
        scripts[5].toString());
  }

  private static String capital(StringBuilder word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
