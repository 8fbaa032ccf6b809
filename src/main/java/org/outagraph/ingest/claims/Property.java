package org.outagraph.ingest.claims;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// What kind of statement a claimed property of the ontology takes; patterns may use no other.
enum Property {
  /// A party, region or sector that was hit or spared.
  PARTY(Set.of("affected", "spared")),
  /// A thing that the outage is about otherwise.
  THING(Set.of("cause", "originatedIn", "responsible")),
  /// A fact about a policy.
  POLICY(Set.of("jurisdiction", "policyKind", "covers", "inForceFrom", "useBannedFrom")),
  DATE(Set.of("startedAt", "endedAt")),
  FIGURE(
      Set.of(
          "reportedFigure",
          "devicesAffected",
          "customersAffected",
          "subscribersAffected",
          "usersAffected",
          "peopleAffected",
          "passengersAffected",
          "organisationsAffected",
          "countriesAffected",
          "flightsCancelled",
          "flightsDelayed",
          "flightsAffected",
          "systemsAffected",
          "websitesAffected",
          "domainsAffected",
          "callsBlocked",
          "emergencyCallsAffected",
          "peopleUnableToReachEmergencyServices",
          "transactionsFailed",
          "outageReports",
          "deaths",
          "peopleWhoseDataWasTaken",
          "estimatedLoss",
          "costToOperator",
          "insuredLoss",
          "ransomPaid",
          "ransomDemanded",
          "fine",
          "duration",
          "timeToFullRestoration",
          // the one that fits the unit, and the one of the figure before
          "unitAffected",
          "again"));

  private final Set<String> names;

  Property(Set<String> names) {
    this.names = names;
  }

  static Optional<Property> of(String name) {
    return Arrays.stream(values()).filter(property -> property.names.contains(name)).findFirst();
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /// The property for a number of hit ones in a unit: `devicesAffected` for devices.
  static String forUnit(String unit) {
    String name =
        switch (unit) {
          case "companies", "institutions" -> "organisationsAffected";
          case "servers" -> "systemsAffected";
          case "transactions" -> "transactionsFailed";
          case "calls" -> "callsBlocked";
          default -> unit + "Affected";
        };
    return FIGURE.has(name) ? name : "reportedFigure";
  }

  /// The unit in which a property counts what a text counts in another one.
  static String unit(String property, String unit) {
    return property.equals("organisationsAffected") ? "organisations" : unit;
  }
}
