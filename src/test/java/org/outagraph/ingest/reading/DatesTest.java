package org.outagraph.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.outagraph.model.PartialDate;

class DatesTest {
  @Test
  void datesAreReadInTheFormsInWhichTheyArePrinted() {
    Map<String, String> english =
        Map.ofEntries(
            Map.entry("Published 3:12pm, 22 Jul 2024", "2024-07-22"),
            Map.entry("July 22nd, 2024", "2024-07-22"),
            Map.entry("Mon, Sept. 4, 2023", "2023-09-04"),
            Map.entry("Updated 2024-07-22 15:04 UTC", "2024-07-22T15:04:00Z"),
            Map.entry("22/07/2024", "2024-07-22"),
            Map.entry("07/22/2024 9:05 a.m. EDT", "2024-07-22T13:05:00Z"),
            Map.entry("Jul 22, 2024 at 12:30 PM ET", "2024-07-22T16:30:00Z"),
            Map.entry("22 January 2024, 11pm PST", "2024-01-23T07:00:00Z"),
            Map.entry("Sun 21 Jul 2024 22.14 BST", "2024-07-21T21:14:00Z"),
            Map.entry("July 2024", "2024-07"),
            Map.entry("2024-07-22T09:00:00+02:00", "2024-07-22T07:00:00Z"),
            Map.entry("2024-07-22T09:00:00", "2024-07-22"));
    english.forEach((line, date) -> assertThat(read("en", line)).as(line).isEqualTo(date));
    assertThat(new PrintedDates("en", Articles.DAY).first("3/4/2024")).isEmpty();
    assertThat(new PrintedDates("en", Articles.DAY).first("31/02/2024")).isEmpty();
    assertThat(new PrintedDates("en", Articles.DAY).first("99 May, and may 8.5 do")).isEmpty();
  }

  @Test
  void otherLanguagesHaveTheirForms() {
    assertThat(read("de", "Veröffentlicht am 22. Juli 2024, 15.04 Uhr MESZ"))
        .isEqualTo("2024-07-22T13:04:00Z");
    assertThat(read("de", "Stand: 22.07.2024, 15:04 Uhr")).isEqualTo("2024-07-22");
    assertThat(read("de", "1. März 2024")).isEqualTo("2024-03-01");
    assertThat(read("fr", "Publié le 22 juillet 2024 à 15h04")).isEqualTo("2024-07-22");
    assertThat(read("fr", "Le 1er août 2023 à 9h05 CEST")).isEqualTo("2023-08-01T07:05:00Z");
    assertThat(read("es", "22 de julio de 2024, 15:04 CEST")).isEqualTo("2024-07-22T13:04:00Z");
    assertThat(read("es", "3/4/2024")).isEqualTo("2024-04-03");
    assertThat(read("ru", "22 июля 2024 г., 10:22 (МСК)")).isEqualTo("2024-07-22T07:22:00Z");
    assertThat(read("ru", "Опубликовано: 05.03.2024 12:00")).isEqualTo("2024-03-05");
    assertThat(read("zh", "2024年7月22日 下午3:12 北京时间")).isEqualTo("2024-07-22T07:12:00Z");
    assertThat(read("zh", "发布时间：2024-07-22 08:10")).isEqualTo("2024-07-22");
  }

  @Test
  void aDateWithoutYearIsTheLastSuchDay() {
    var dates = new PrintedDates("en", Articles.DAY);
    Printed july = dates.first("July 19").orElseThrow();
    assertThat(july.date()).hasValue(PartialDate.parse("2024-07-19"));
    assertThat(july.inferred()).isFalse();
    assertThat(dates.first("19 December").orElseThrow().date())
        .hasValue(PartialDate.parse("2023-12-19"));
  }

  @Test
  void weekdaysInTheTextTellTheDayInManyLanguages() {
    assertThat(guess("Das Netz fiel am Freitag aus. Am Sonntag lief es wieder."))
        .isEqualTo("2024-07-21");
    assertThat(guess("La panne a duré jusqu'à samedi, a dit lundi la société."))
        .isEqualTo("2024-07-22");
    assertThat(guess("El fallo empezó el viernes y acabó el sábado.")).isEqualTo("2024-07-20");
    assertThat(guess("Сбой начался в пятницу, а в понедельник сеть заработала."))
        .isEqualTo("2024-07-22");
    assertThat(guess("故障发生在周五，公司周日道歉。")).isEqualTo("2024-07-21");
    assertThat(
            guess("It will open on Monday. Ask before next Sunday. It is open Monday to Friday."))
        .isEqualTo("none");
    assertThat(guess("He sat in the sun and sat again.")).isEqualTo("none");
  }

  private static String guess(String text) {
    return DayGuess.of(List.of(text), Articles.DAY).map(PartialDate::lexical).orElse("none");
  }

  private static String read(String language, String line) {
    return new PrintedDates(language, Articles.DAY)
        .first(line)
        .flatMap(Printed::date)
        .map(PartialDate::lexical)
        .orElse("none");
  }
}
