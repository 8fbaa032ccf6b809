package org.outagraph.ingest.claims;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.outagraph.ingest.claims.Count.CountQualifier;
import org.outagraph.ingest.patterns.Element;
import org.outagraph.ingest.patterns.Tape;
import org.outagraph.ingest.patterns.Token;
import org.outagraph.model.OwnsState;

/// Reads one number from a place in a sentence: "4,000", "1.2 million", "three hundred", "tens of
/// thousands", "850万".
@OwnsState("how far the number has been read; belongs to one thread")
final class NumberReader {
  private static final BigDecimal HUNDREDS = new BigDecimal(1000);
  private static final BigDecimal DOZEN = new BigDecimal(12);
  private static final Pattern TIME = Pattern.compile("\\d+:.*");

  private final Tape tape;
  private final char decimal;
  private final boolean spaced;
  private int at;
  private BigDecimal total = BigDecimal.ZERO;
  private @Nullable BigDecimal section;
  private @Nullable BigDecimal current;
  private boolean vague;
  private boolean scaled;

  /// @param decimal the sign before decimals
  /// @param spaced true if thousands may be apart by spaces
  NumberReader(Tape tape, int start, char decimal, boolean spaced) {
    this.tape = tape;
    this.at = start;
    this.decimal = decimal;
    this.spaced = spaced;
  }

  /// The number that begins at the place; its end is [#end()] then.
  Optional<Quantity> read() {
    boolean any = false;
    while (at < tape.size() && !tape.isNamed(at) && readPart()) {
      any = true;
    }
    if (!any) {
      return Optional.empty();
    }
    BigDecimal value = total.add(value(section)).add(value(current));
    if (value.signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(vague ? vague(value) : Quantity.exact(plain(value), scaled));
  }

  /// 1400000 and not 1.4E+6 or 1400000.0.
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  int end() {
    return at;
  }

  private boolean readPart() {
    Token token = tape.token(at);
    if (token.isDigits()) {
      return current == null && readDigits(token);
    }
    for (Element element : tape.elementsAt(at)) {
      switch (element.slot()) {
        case "digit" -> {
          return current == null && take(element, new BigDecimal(element.value()));
        }
        case "one" -> {
          // "a million", but not "a customer"
          boolean scale =
              element.to() < tape.size()
                  && tape.elementsAt(element.to()).stream()
                      .anyMatch(next -> next.slot().equals("scale"));
          if (current == null && scale) {
            return take(element, BigDecimal.ONE);
          }
        }
        case "plural" -> {
          if (current != null) {
            return false;
          }
          vague = true;
          scaled = true;
          take(element, new BigDecimal(element.value()));
          skipLink();
          return true;
        }
        case "scale" -> {
          if (current == null && section == null) {
            return false;
          }
          scaled = true;
          scale(new BigDecimal(element.value()));
          at = element.to();
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private boolean take(Element element, BigDecimal number) {
    current = value(current).add(number);
    at = element.to();
    joinTens();
    return true;
  }

  /// "twenty-one": a ten takes the digit that follows.
  private void joinTens() {
    BigDecimal tens = value(current);
    boolean isTens = tens.intValue() >= 20 && tens.intValue() < 100 && tens.intValue() % 10 == 0;
    int next = at < tape.size() && tape.token(at).form().equals("-") ? at + 1 : at;
    if (!isTens || vague || next >= tape.size()) {
      return;
    }
    for (Element element : tape.elementsAt(next)) {
      if (element.slot().equals("digit") && element.value().length() == 1) {
        current = tens.add(new BigDecimal(element.value()));
        at = element.to();
        return;
      }
    }
  }

  private void scale(BigDecimal scale) {
    if (scale.compareTo(HUNDREDS) < 0 || (scale.compareTo(HUNDREDS) == 0 && isIdeograph())) {
      section = value(section).add(orOne(current).multiply(scale));
    } else {
      total = total.add(orOne(sum(section, current)).multiply(scale));
      section = null;
    }
    current = null;
  }

  private boolean isIdeograph() {
    return Character.isIdeographic(tape.token(at).form().codePointAt(0));
  }

  private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null && other == null ? null : value(one).add(value(other));
  }

  private static BigDecimal value(@Nullable BigDecimal number) {
    return number == null ? BigDecimal.ZERO : number;
  }

  private static BigDecimal orOne(@Nullable BigDecimal number) {
    return number == null ? BigDecimal.ONE : number;
  }

  private void skipLink() {
    if (at + 1 < tape.size()
        && tape.elementsAt(at).stream().anyMatch(next -> next.slot().equals("link"))
        && tape.elementsAt(at + 1).stream()
            .anyMatch(next -> next.slot().equals("scale") || next.slot().equals("plural"))) {
      at++;
      for (Element element : tape.elementsAt(at)) {
        if (element.slot().equals("plural")) {
          scale(new BigDecimal(element.value()));
          at = element.to();
          return;
        }
      }
    }
  }

  private boolean readDigits(Token token) {
    Optional<BigDecimal> number = digits(token.form());
    if (number.isEmpty()) {
      return false;
    }
    at++;
    StringBuilder whole = new StringBuilder(token.form());
    while (spaced && token.form().length() <= 3 && at < tape.size() && isGroup(at)) {
      whole.append(tape.token(at).form());
      at++;
    }
    current =
        whole.length() == token.form().length() ? number.get() : new BigDecimal(grouped(whole));
    return true;
  }

  private String grouped(StringBuilder whole) {
    return whole.toString().replace(',', '.');
  }

  /// Three digits right after others, with one space between: "1 200 000".
  private boolean isGroup(int position) {
    Token token = tape.token(position);
    return token.isDigits()
        && token.form().matches("\\d{3}(,\\d+)?")
        && token.span().start() - tape.token(position - 1).span().end() == 1;
  }

  private Optional<BigDecimal> digits(String form) {
    if (TIME.matcher(form).matches()) {
      return Optional.empty();
    }
    char thousands = decimal == '.' ? ',' : '.';
    String plain = form;
    if (form.matches("\\d{1,3}(\\" + thousands + "\\d{3})+(\\" + decimal + "\\d+)?")) {
      plain = form.replace(String.valueOf(thousands), "");
    }
    plain = plain.replace(decimal, '.');
    return plain.matches("\\d{1,15}(\\.\\d{1,6})?")
        ? Optional.of(new BigDecimal(plain))
        : Optional.empty();
  }

  private static Quantity vague(BigDecimal value) {
    boolean dozens = value.compareTo(DOZEN) == 0;
    BigDecimal high = dozens ? new BigDecimal(100) : value.multiply(BigDecimal.TEN);
    return new Quantity(
        value.multiply(BigDecimal.TWO), high.subtract(BigDecimal.ONE), CountQualifier.ABOUT, true);
  }
}
