package org.outagraph.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BylineTest {
  @Test
  void authorsAreFoundHoweverTheLineIsWorded() {
    Map<String, List<String>> lines =
        Map.ofEntries(
            Map.entry("By Jane Roe", List.of("Jane Roe")),
            Map.entry("By Jane Roe and John Doe", List.of("Jane Roe", "John Doe")),
            Map.entry("By Jane Roe, John Doe and Li Na", List.of("Jane Roe", "John Doe", "Li Na")),
            Map.entry("By Jane Roe, Technology correspondent", List.of("Jane Roe")),
            Map.entry("Jane Roe, Technology Correspondent", List.of("Jane Roe")),
            Map.entry("ByJane RoePublished 3 July 2024", List.of("Jane Roe")),
            Map.entry("Coco Fengin Beijing", List.of("Coco Feng")),
            Map.entry("Coco Feng and Li Wein Hong Kong", List.of("Coco Feng", "Li We")),
            Map.entry("Ann Martin in New York", List.of("Ann Martin")),
            Map.entry("Written by Jane O'Neill | @jane", List.of("Jane O'Neill")),
            Map.entry(
                "Von Jorid Hambacher und Max van der Berg",
                List.of("Jorid Hambacher", "Max van der Berg")),
            Map.entry("Par Chloé Dupont", List.of("Chloé Dupont")),
            Map.entry("Por María Ruiz y José Gil", List.of("María Ruiz", "José Gil")),
            Map.entry("Автор: Дарья Кунгурцева", List.of("Дарья Кунгурцева")),
            Map.entry("作者：佟雪芩", List.of("佟雪芩")),
            Map.entry("记者 张三、李四", List.of("张三", "李四")));
    lines.forEach(
        (line, authors) ->
            assertThat(Byline.of(line).map(Byline::authors).orElse(List.of()))
                .as(line)
                .isEqualTo(authors));
    assertThat(Byline.of("Jane Roe, Reuters").orElseThrow().credit()).hasValue("Reuters");
    assertThat(Byline.of("By Jane Roe | AP").orElseThrow().credit()).hasValue("AP");
  }

  @Test
  void sentencesAreNoBylines() {
    for (String line :
        List.of(
            "By Friday the network of Velmora was back, and nobody knew why.",
            "By noon it was over.",
            "Von der Störung war auch die Bahn betroffen.",
            "Para los clientes no hubo cambios.",
            "Officials in Berlin",
            "Velmora Networks, Tarnhelm Bank and Corvane, a news agency said, were hit.",
            "The airline said on Monday that it had not been hit in Sydney.")) {
      assertThat(Byline.of(line).map(Byline::authors).orElse(List.of())).as(line).isEmpty();
    }
  }
}
