package org.outagraph.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.outagraph.model.Change;
import org.outagraph.model.Kind;

/// Many made-up organisations, each with names in four scripts, for finding them in texts.
public final class Crowd {
  private static final int NAMES_EACH = 4;
  private static final int AT_ONCE = 2_500;
  private static final List<String> SORTS =
      List.of("Bank", "Airways", "Telecom", "Hospitals", "Insurance", "Rail", "Stores", "Media");

  private final List<String> names = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();

  /// @param names how many names they have in all
  /// @param seed the start of all chance
  public Crowd(int names, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Patch patch = new Patch();
    for (int number = 1; number <= names / NAMES_EACH; number++) {
      add(number, patch, random);
      if (number % AT_ONCE == 0 || number == names / NAMES_EACH) {
        changes.add(patch.change());
        patch = new Patch();
      }
    }
  }

  private void add(int number, Patch patch, SplittableRandom random) {
    Sounds first = Sounds.draw(random);
    Sounds second = Sounds.draw(random);
    String sort = SORTS.get(random.nextInt(SORTS.size()));
    String name = "%s %s %s %d".formatted(first.latin(), second.latin(), sort, number);
    names.add(name);
    patch
        .about(Kind.ORGANISATIONS.iri() + "/made-crowd-" + number)
        .is("Organisation")
        .in("en", Patch.LABEL, name)
        .in("en", Patch.ALIAS, first.latin() + second.latin() + " " + number)
        .in("ru", Patch.ALIAS, first.cyrillic() + " " + second.cyrillic() + " " + number)
        .in("zh", Patch.ALIAS, "虚构" + first.han() + second.han() + number);
  }

  /// Their English names.
  List<String> names() {
    return names;
  }

  /// What adds them to a graph.
  public List<Change> changes() {
    return changes;
  }
}
