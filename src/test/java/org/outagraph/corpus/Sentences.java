package org.outagraph.corpus;

import java.util.List;
import java.util.SplittableRandom;

/// Sentences about outages, put together from parts that fit each other.
final class Sentences {
  private static final List<String> WHO =
      List.of(
          "Customers",
          "Hospitals",
          "Branch offices",
          "Ticket counters",
          "Call centres",
          "Shops",
          "Airports",
          "Control rooms",
          "Schools",
          "Pharmacies",
          "Traders",
          "Commuters",
          "Warehouses",
          "Engineers",
          "Small businesses",
          "City offices",
          "Broadcasters",
          "Ports",
          "Card terminals",
          "Emergency dispatchers",
          "Ferry operators",
          "Web shops",
          "Insurers",
          "Farmers");

  private static final List<String> DID =
      List.of(
          "could not log in",
          "went back to paper",
          "lost their connection",
          "waited in long queues",
          "took cash only",
          "were cut off",
          "worked on as usual",
          "saw blue screens",
          "cancelled appointments",
          "switched to a backup",
          "reported failed transactions",
          "restarted their servers by hand",
          "closed early",
          "were told to stay at home",
          "rerouted their traffic",
          "postponed deliveries",
          "ran on generators",
          "received false alarms",
          "answered by telephone",
          "lost a day of orders");

  private static final List<String> WHEN =
      List.of(
          "in the early morning",
          "for most of the day",
          "for about an hour",
          "until the evening",
          "during the rush hour",
          "over the weekend",
          "for the second time in a month",
          "shortly after midnight",
          "while the update was rolled out",
          "before markets opened",
          "for three days",
          "at the start of the holidays",
          "until engineers withdrew the change");

  private static final List<String> WHY =
      List.of(
          "after a faulty update",
          "when a certificate expired",
          "because a cable was cut",
          "after a change of the routing tables",
          "when a data centre overheated",
          "since the backup had failed as well",
          "because of an overloaded database",
          "after a fire in a battery room",
          "when a storage cluster lost its quorum",
          "because a supplier had been attacked",
          "after a power failure at the site",
          "since name servers did not answer",
          "when two regions fell out of step",
          "because a licence check failed",
          "after maintenance went wrong");

  private static final List<String> SAID =
      List.of(
          "the regulator said",
          "according to a notice",
          "a spokesman said",
          "a union reported",
          "as the status page put it",
          "an analyst estimated",
          "residents told reporters",
          "the ministry confirmed",
          "the operator admitted",
          "an internal memo says");

  private Sentences() {}

  static String draw(SplittableRandom random) {
    return "Made up: %s %s %s %s, %s."
        .formatted(
            one(WHO, random),
            one(DID, random),
            one(WHEN, random),
            one(WHY, random),
            one(SAID, random));
  }

  private static String one(List<String> choice, SplittableRandom random) {
    return choice.get(random.nextInt(choice.size()));
  }
}
