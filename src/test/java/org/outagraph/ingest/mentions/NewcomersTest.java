package org.outagraph.ingest.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.outagraph.ingest.text.CleanText;
import org.outagraph.model.Id;

/// Names that nobody knows yet.
class NewcomersTest {
  private static final Names NAMES =
      Names.of(
          Stream.of(
              new Name(Id.ofCurie("regions:NZ").orElseThrow(), "New Zealand", "en"),
              new Name(Id.ofCurie("vendors:optus").orElseThrow(), "Optus", "en")));

  private static List<String> found(String language, String text) {
    return NAMES.find(CleanText.of(text), language).candidates().stream()
        .map(candidate -> candidate.text() + " (" + candidate.kind().path() + ")")
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The airline Velmora grounded its planes in New Zealand.         | Velmora (organisations)
          en | Cloud provider Tarnhelm said so.                                | Tarnhelm (vendors)
          en | Later Quendar, a telecoms operator, gave in.                    | Quendar (vendors)
          en | Shops of Ardmoor Bank closed on Monday.                         | Ardmoor Bank (organisations)
          en | In all, users of the Brindle app were locked out of Optus.      | Brindle (products)
          de | Der Anbieter Wolkenheim war am Montag nicht erreichbar.         | Wolkenheim (vendors)
          de | Die Stadtwerke Brambach waren betroffen.                        | Stadtwerke Brambach (organisations)
          fr | L’opérateur Télénord a rétabli le réseau.                       | Télénord (vendors)
          es | El banco Peñalara no pudo cobrar.                               | Peñalara (organisations)
          ru | Оператор «Сарылинк» восстановил связь.                          | Сарылинк (vendors)
          ru | Клиенты Волжанбанка остались без карт.                         | Волжанбанк (organisations)
          ru | «Крыло» в понедельник отменило рейсы, сообщила пресс-служба.     | Крыло (organisations)
          ru | Не работают клиенты банков «Неман» и «Купала».                | Неман (organisations), Купала (organisations)
          ru | Рейсы задержаны в аэропортах Урала.                           | ''
          ru | Страховая компания «Щит» приостановила выплаты.                | Щит (organisations)
          ru | Разработчик учётных систем «Медьсофт» молчит.                  | Медьсофт (vendors)
          ru | Сеть супермаркетов «Достык» перешла на наличные.               | Достык (organisations)
          ru | Об этом сообщил директор банка Иван Сапаров.                   | ''
          zh | 云服务商澜岳云周三发生故障，澜岳云说已恢复。                          | 澜岳云 (vendors)
          zh | 支付公司融易付称，当天交易失败。                                  | 融易付 (organisations)
          zh | 外卖平台“食速达”一度停止接单。                                    | 食速达 (organisations)
          zh | 门店无法使用行动支付，網路銀行短暫登入困難。                          | ''
          zh | 快遞業者「迅鴿」暫停收件。                                        | 迅鴿 (organisations)
          zh | 外卖平台暂停接单，客户无法支付，多家医疗软件公司的网络服务中断。          | ''
          """)
  void aNewcomerIsKnownByTheWordsAroundIt(String language, String text, String expected) {
    assertThat(String.join(", ", found(language, text))).isEqualTo(expected);
  }

  @Test
  void personsPlacesAndDaysAreNone() {
    assertThat(
            found(
                "en",
                """
                Customers in Kelsham were angry. "We are sorry," said Ihaia Broome, the chief executive.

                Broome told reporters on Friday that nobody knew. The minister, Anna Lund, said nothing.\
                """))
        .isEmpty();
  }

  @Test
  void theShortNameIsTheSameNewcomer() {
    assertThat(found("en", "Quendar Mobile failed on Monday. Customers blamed Quendar."))
        .containsExactly("Quendar Mobile (vendors)");
  }
}
