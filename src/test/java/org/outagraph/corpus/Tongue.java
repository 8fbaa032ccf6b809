package org.outagraph.corpus;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// A language in which articles are written, with the way in which it says that something failed.
///
/// In a headline `{p}` is the product, `{r}` the region and `{n}` a number. All of them say that
/// they are made up.
///
/// @param tag the language
/// @param madeUp what is made up, in a word
/// @param headlines the headlines
record Tongue(String tag, String madeUp, List<String> headlines) {
  /// In the order in which they come up.
  static final List<Tongue> ALL =
      List.of(
          new Tongue(
              "en",
              "Made up",
              List.of(
                  "{p} outage hits {r}",
                  "{p} down for {n} hours as {r} counts the cost",
                  "What we know about the failure of {p} in {r}",
                  "{r}: operators blame {p} after morning of chaos",
                  "Customers of {p} still locked out, {n} reports in {r}",
                  "Why {r} was hardly touched when {p} failed",
                  "{p} restored in {r} after {n} hours")),
          new Tongue(
              "de",
              "Erfunden",
              List.of(
                  "Ausfall von {p} trifft {r}",
                  "{p} seit {n} Stunden gestört, Folgen in {r}",
                  "Warum {r} vom Ausfall von {p} verschont blieb")),
          new Tongue("zh", "虚构", List.of("{p}故障波及{r}", "{p}中断{n}小时，{r}多家企业受影响", "{p}宕机，{r}为何幸免")),
          new Tongue(
              "fr",
              "Inventé",
              List.of(
                  "Panne de {p} : {r} touché",
                  "{p} en panne depuis {n} heures, la situation en {r}",
                  "Pourquoi {r} a été épargné par la panne de {p}")),
          new Tongue(
              "es",
              "Inventado",
              List.of(
                  "La caída de {p} afecta a {r}",
                  "{p} lleva {n} horas sin servicio en {r}",
                  "Por qué {r} se libró del fallo de {p}")),
          new Tongue("ja", "架空", List.of("{p}で障害、{r}に影響", "{p}が{n}時間停止、{r}で混乱")),
          new Tongue(
              "ru",
              "Вымысел",
              List.of("Сбой {p} затронул {r}", "{p} не работает {n} часов, последствия: {r}")),
          new Tongue("ko", "가상", List.of("{p} 장애, {r} 영향", "{p} {n}시간 중단… {r} 혼란")),
          new Tongue(
              "pt", "Inventado", List.of("Falha de {p} atinge {r}", "{p} fora do ar há {n} horas")),
          new Tongue("ar", "مختلق", List.of("عطل {p} يضرب {r}", "توقف {p} لمدة {n} ساعات في {r}")));

  private static final Zipf HOW_OFTEN = new Zipf(ALL.size(), 1.6);

  static Tongue draw(SplittableRandom random) {
    return ALL.get(HOW_OFTEN.draw(random));
  }

  static Tongue english() {
    return ALL.getFirst();
  }

  /// A headline with a number of its own.
  String headline(SplittableRandom random, String product, String region, int number) {
    String headline = headlines.get(random.nextInt(headlines.size()));
    return "%s: %s (%d)"
        .formatted(
            madeUp,
            headline
                .replace("{p}", product)
                .replace("{r}", regionName(region))
                .replace("{n}", Integer.toString(2 + random.nextInt(70))),
            number);
  }

  /// What the language calls a country.
  String regionName(String code) {
    return Locale.of("", code.substring(0, 2)).getDisplayCountry(Locale.forLanguageTag(tag));
  }
}
