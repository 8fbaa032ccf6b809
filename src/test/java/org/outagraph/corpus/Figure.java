package org.outagraph.corpus;

import java.util.List;
import java.util.SplittableRandom;

/// A number that news gives of an outage.
///
/// @param property the property of the whole outage
/// @param unit its unit
/// @param most how large it gets
record Figure(String property, String unit, int most) {
  private static final List<Figure> ALL =
      List.of(
          new Figure("customersAffected", "customers", 40_000_000),
          new Figure("outageReports", "reports", 200_000),
          new Figure("flightsCancelled", "flights", 9_000),
          new Figure("estimatedLoss", "us-dollars", 1_900_000_000),
          new Figure("devicesAffected", "devices", 9_000_000),
          new Figure("duration", "hours", 90),
          new Figure("subscribersAffected", "subscribers", 50_000_000),
          new Figure("usersAffected", "users", 100_000_000),
          new Figure("transactionsFailed", "transactions", 8_000_000),
          new Figure("organisationsAffected", "organisations", 30_000),
          new Figure("flightsDelayed", "flights", 20_000),
          new Figure("websitesAffected", "websites", 500_000));

  private static final Zipf HOW_OFTEN = new Zipf(ALL.size(), 0.8);

  static Figure draw(SplittableRandom random) {
    return ALL.get(HOW_OFTEN.draw(random));
  }

  /// A number that reporters would print, small ones far more often than large ones.
  long number(SplittableRandom random) {
    double size = Math.pow(most, 0.3 + 0.7 * random.nextDouble());
    long rounded = (long) Math.pow(10, Math.max(0, Math.floor(Math.log10(size)) - 1));
    return Math.max(1, Math.round(size / rounded) * rounded);
  }
}
