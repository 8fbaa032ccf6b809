package org.outagraph.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LitterTest {
  @Test
  void whatSitesPutAroundTheirArticlesIsTold() {
    for (String line :
        List.of(
            "ADVERTISEMENT - CONTINUE READING BELOW",
            "Advertise with the Gazette",
            "-- Sponsored: Cooling for dense racks --",
            "（广告）",
            "【广告】",
            "[Subscribe to updates]",
            "[Chart: Velmora traffic, May 3 to 5]",
            "（圖說：志工在碼頭測試衛星電話）",
            "- ENDS -",
            "# # #",
            "Notes to editors",
            "Note aux rédactions : photos sur demande",
            "Media contact: press office, press@example.com",
            "Pressekontakt",
            "媒体联系人：王五",
            "(Adds comment from the regulator, paragraph 7)",
            "(Amplía con declaraciones del ministro)",
            "(Roe & Doe Oslo newsroom; +47 555 0199)",
            "- Desk: +47 555 01 42, <desk@example.org>",
            "(17 likes)",
            "Sort by: Best ▾",
            "Show key events only",
            "Page 1 of 12",
            "You must be registered to reply",
            "Thread starter: jane_roe",
            "[All Systems] [Maintenance] [History]",
            "99.71% uptime in the last 90 days",
            "Uptime over the past 90 days: 99.83%",
            "Was this page helpful? Yes / No",
            "12 people are reading this now",
            "Reuse this content",
            "Comments are closed for this article.",
            "[Embedded post: view on social media]",
            "Enjoying this story? Get the Marlow evening e-mail, free of charge.",
            "声明：本文版权归海角新闻所有",
            "Tagged: hosting, shop news",
            "Related Topics: railway / technology",
            "Explore more on these topics: Banking, Technology",
            "Most read: Council votes on harbour bridge",
            "More in Data centres: Five questions",
            "Mehr aus der Region: Freibad öffnet früher",
            "Самое читаемое: Как вернуть деньги за билет",
            "延伸閱讀：船班異動一次看",
            "SUBSCRIBER ONLY: Who owns the cloud?",
            "Podcast: what went down at the summit",
            "Sign up for Tide Times, our weekly letter from the coast.",
            "Subscribe to DCBulletin: 10 issues for the price of 6",
            "Got a story? Ring or text the newsdesk on the usual number.",
            "Were you stuck in the queue? Send us your pictures!",
            "Jane Roe covers health for the Gazette. Reach her at jroe@example.com.",
            "We are closing this blog now. Thanks for reading.",
            "This article was published more than 24 hours ago. It may be out of date.",
            "【声明】本文仅供参考，不构成投资建议")) {
      assertThat(Litter.is(line)).as(line).isTrue();
    }
  }

  @Test
  void sentencesThatOnlyBeginLikeLitterAreKept() {
    for (String line :
        List.of(
            "Notes to editors showed that 14 million people were hit in 2024, Velmora said.",
            "Velmora notes: the outage hit 3 countries.",
            "Status: all lines are working again.",
            "The press office of Velmora said that tills had failed.",
            "Officials could not reach him at home while the network was down.",
            "“Thanks for joining us in the queue,” a cashier told customers.",
            "Customers who tried to unsubscribe got an error.",
            "You must sign in again, the bank told its customers.",
            "Advertisers with the network lost a day of sales.",
            "Who was hit? Velmora says that nine banks in Oslo were.",
            "Reports that the app was hit are wrong.",
            "Uptime fell to 91% in May, the regulator said.",
            "Sort codes failed at two banks.",
            "(The bank later said that 300 tills had failed.)",
            "We are ending our support for the old lines, Velmora said. Nobody was hit.",
            "Most read: the meters of 40,000 homes, which sent no data on Monday.",
            "Desk phones at 340 firms failed.",
            "停电影响了三家银行，声明称故障已修复。")) {
      assertThat(Litter.is(line)).as(line).isFalse();
    }
  }

  @Test
  void rowsOfButtonsAndMarksOfDesksAreTold() {
    assertThat(
            Litter.isRow("You must be registered to reply | 1,204 views | Forum software by Roe"))
        .isTrue();
    assertThat(Litter.isRow("5 responses | Older: Replacing a disk | Powered by caffeine"))
        .isTrue();
    assertThat(Litter.isRow("Oslo | Bergen | Nine banks lost their network on Monday.")).isFalse();
    assertThat(Litter.isDeskCode("fjw kws xx n1 hab")).isTrue();
    assertThat(Litter.isDeskCode("(jr/md)")).isTrue();
    assertThat(Litter.isDeskCode("Nobody was hit")).isFalse();
  }
}
