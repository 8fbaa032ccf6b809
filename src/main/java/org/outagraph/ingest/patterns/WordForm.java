package org.outagraph.ingest.patterns;

/// A word as a pattern writes it: `flight`, or with any beginning or end: `flug*`, `*ausfall`.
///
/// @param letters the letters without the stars
/// @param anyStart true if other letters may come before
/// @param anyEnd true if other letters may follow
record WordForm(String letters, boolean anyStart, boolean anyEnd) {
  boolean matches(String form) {
    if (anyStart && anyEnd) {
      return form.contains(letters);
    }
    if (anyStart) {
      return form.endsWith(letters);
    }
    return anyEnd ? form.startsWith(letters) : form.equals(letters);
  }

  boolean isExact() {
    return !anyStart && !anyEnd;
  }
}
