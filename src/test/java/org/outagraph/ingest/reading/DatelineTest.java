package org.outagraph.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DatelineTest {
  @Test
  void placeDateAndAgencyAreTakenOffTheText() {
    for (String line :
        List.of(
            "LONDON, July 22 (Reuters) - The tills failed.",
            "(Reuters) - The tills failed.",
            "TARNHELM, N.Y. (AP) — The tills failed.",
            "Berlin (dpa) – The tills failed.",
            "Frankfurt/Main, 22. Juli (Reuters) – The tills failed.",
            "Frankfurt/Main (dpa). The tills failed.",
            "Paris, 22 juil 2024 (AFP) - The tills failed.",
            "Madrid, 22 jul (EFE).- The tills failed.",
            "OSLO, 14 May 2025 (Fjordwire) - The tills failed.",
            "OSLO, 14 May (XYZ) -- The tills failed.",
            "Oslo (fjw) - The tills failed.",
            "Port Marlow (FJW) — The tills failed.",
            "Marlow (Velmora), 12 ene 2026 (Fjordwire).- The tills failed.",
            "OSLO (Roe & Doe News), Wednesday 14 May 2025 - The tills failed.",
            "May 14, 2025, 9:40 a.m. ET (Roe Wire) - The tills failed.",
            "Oslo, 14 May 2025 – The tills failed.",
            "【海角新闻社青澜12月4日电】（记者 张三）The tills failed.",
            "ROTTERDAM, Netherlands - June 3, 2025 - The tills failed.",
            "NEW YORK — The tills failed.",
            "МОСКВА, 22 июля. /ТАСС/. The tills failed.",
            "新华社北京7月22日电（记者 张三）The tills failed.",
            "本报讯（记者 张三）The tills failed.",
            "The tills failed. (dpa)",
            "The tills failed. (Reuters)")) {
      assertThat(Dateline.off(line).text()).as(line).isEqualTo("The tills failed.");
    }
    assertThat(Dateline.off("LONDON, July 22 (Reuters) - It.").credit()).hasValue("Reuters");
    assertThat(Dateline.off("新华社北京7月22日电 故障").credit()).hasValue("Xinhua");
    assertThat(Dateline.off("OSLO, May 14 (Roe & Doe News) -").credit()).hasValue("Roe & Doe News");
    assertThat(Dateline.off("OSLO, May 14 (Roe & Doe News) -").text()).isEmpty();
    assertThat(Dateline.off("本报讯（记者 张三）故障").authors()).containsExactly("张三");
  }

  @Test
  void sentencesKeepTheirBeginningAndEnd() {
    for (String line :
        List.of(
            "The Federal Aviation Administration (FAA) — the regulator — said no.",
            "NATS — the air traffic service — said no.",
            "Delta Air Lines (DAL) Chief Executive Ed Doe said no.",
            "Velmora Networks (Oslo) said no.",
            "Jane Roe (left) - Who else? - said no.",
            "Velmora, founded in 2024 – when it rained – said no.",
            "Velmora (formerly Corvane) Networks said no.",
            "DORA – a law of the union – applies.",
            "The law applies (see Article 5).",
            "On 22 July 2024 (a Monday) - as ever - it rained.",
            "Users of Windows (and Mac) - Said no.",
            "公司周一表示，故障已修复（记者无法核实）。")) {
      assertThat(Dateline.off(line).text()).as(line).isEqualTo(line);
    }
  }
}
