package org.outagraph.web.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.outagraph.model.Claim;
import org.outagraph.model.Reference;
import org.outagraph.model.Text;
import org.outagraph.model.Value;

/// Puts a claim into one line.
public final class ClaimWords {
  private static final int LONGEST = 110;

  private ClaimWords() {}

  /// `Gartner: Local firms do not use CrowdStrike.`
  static String line(Claim claim) {
    return speakers(claim) + ": " + shortened(said(claim));
  }

  /// The speakers' names, joined as in a sentence.
  public static String speakers(Claim claim) {
    List<String> names = claim.speakers().stream().map(Shown::of).map(Shown::text).toList();
    if (names.isEmpty()) {
      return "Nobody named";
    }
    String last = names.getLast();
    return names.size() == 1
        ? last
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + last;
  }

  /// What a figure counts, or an account is about, where the property does not say it.
  static Optional<String> matter(Claim claim) {
    Qualified qualified = new Qualified(claim);
    return qualified.words("measure").or(() -> qualified.words("aspect")).map(Text::value);
  }

  /// Our summary of the claim; if there is none, the reasons it gives, else its statement.
  static String said(Claim claim) {
    return claim.summary().map(Text::value).orElseGet(() -> statement(claim));
  }

  /// `spared China`, `8,500,000 devices`, or the words of an account.
  public static String statement(Claim claim) {
    if (claim.object() instanceof Value.Words(Text text)) {
      return claim.stance() == Claim.Stance.DENIES ? "Not so: " + text.value() : text.value();
    }
    String not = claim.stance() == Claim.Stance.DENIES ? "not " : "";
    String reasons =
        claim.because().isEmpty()
            ? ""
            : claim.because().stream()
                .map(Reference::label)
                .collect(Collectors.joining(", ", " because of ", ""));
    String property = matter(claim).orElseGet(() -> claim.property().label());
    return not + property + " " + value(claim) + reasons;
  }

  private static String value(Claim claim) {
    return Figure.of(claim.object(), claim)
        .map(figure -> String.join(" ", figure.before(), figure.number(), figure.unit()).strip())
        .orElseGet(() -> Shown.of(claim.object()).text());
  }

  private static String shortened(String words) {
    if (words.length() <= LONGEST) {
      return words;
    }
    int space = words.lastIndexOf(' ', LONGEST);
    return words.substring(0, space > 0 ? space : LONGEST) + " …";
  }
}
