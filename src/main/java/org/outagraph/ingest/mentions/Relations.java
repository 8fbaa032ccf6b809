package org.outagraph.ingest.mentions;

import java.util.Set;
import org.outagraph.ingest.mentions.Runs.Run;
import org.outagraph.model.Kind;

/// What a text says of whoever has a name: who belongs to it, what comes from it or fails there,
/// what it does.
final class Relations {
  private static final Set<String> DOING = Set.of("by", "with", "on");
  private static final Set<String> WHERE = Set.of("at", "in", "from", "on", "by", "of", "inside");
  private static final Set<String> LOOSE = Set.of("at", "for");
  private static final Set<String> OF =
      Set.of("at for of from with de del la chez bei der des beim vom von".split(" "));
  private static final Set<String> ALIAS = Set.of("known", "marketed", "sold", "branded");
  private static final Set<String> LINKS = Set.of("which", "is", "was", "also", "better", "that");
  private static final Set<String> MAKERS =
      Set.of("maker", "makers", "developer", "developers", "publisher", "creator", "creators");
  private static final int FAR = 5;

  private final Surroundings words;
  private final Heads heads;

  Relations(Surroundings words, Heads heads) {
    this.words = words;
    this.heads = heads;
  }

  void weigh(Run run, Evidence evidence) {
    weighWord(run, evidence);
    weighFailure(run, evidence);
    weighRole(run, evidence);
    weighDeeds(run, evidence);
    weighAlias(run, evidence);
    weighUse(run, evidence);
  }

  /// "the control system, which is known as X".
  private void weighAlias(Run run, Evidence evidence) {
    int as = words.before(run);
    if (as < 2 || !words.folded(as).equals("as") || !ALIAS.contains(words.folded(as - 1))) {
      return;
    }
    for (int at = as - 2; at > as - 2 - FAR && at >= 0 && words.joins(at + 1); at--) {
      if (words.folded(at).equals("site")) {
        return;
      }
      if (words.is("head", at)) {
        evidence.add(heads.kind(at), 0.45, "a " + words.folded(at) + " is known by that name");
        return;
      }
      for (Kind kind : NewcomerWords.KINDS) {
        if (NewcomerWords.has("before", kind, words.folded(at))) {
          evidence.add(kind, 0.45, "a " + words.folded(at) + " is known by that name");
          return;
        }
      }
      boolean isLink = words.isMark(at, ",") || LINKS.contains(words.folded(at));
      if (!isLink) {
        return;
      }
    }
  }

  /// "the maker of X", "log in to X".
  private void weighUse(Run run, Evidence evidence) {
    int at = words.before(run);
    if (at < 1 || !words.language().equals("en") || words.isPossessive(run)) {
      return;
    }
    boolean isMade = words.folded(at).equals("of") && MAKERS.contains(words.folded(at - 1));
    boolean isEntered =
        words.folded(at).equals("into") && words.is("entering", at - 1)
            || words.folded(at).equals("to")
                && words.folded(at - 1).equals("in")
                && words.is("entering", at - 2);
    if (isMade || isEntered) {
      evidence.add(Kind.PRODUCTS, 0.4, "people use it");
    }
  }

  /// "X Status", "Incident report for X", "X outage: what we know".
  void weighInTitle(Run run, Evidence evidence) {
    int at = run.to();
    boolean isStatus =
        words.folded(at).equals("status")
            || words.folded(at).equals("状") && words.folded(at + 1).equals("态");
    if (words.joins(at) && isStatus) {
      evidence.add(Kind.VENDORS, 0.46, "a word for its state stands after it");
    }
    if (words.before(run) > 0
        && words.folded(run.from() - 1).equals("for")
        && words.folded(run.from() - 2).equals("report")) {
      evidence.add(Kind.VENDORS, 0.46, "it has an incident report");
    }
    if (words.joins(at) && words.is("fallen", at) && !words.isCommon(run)) {
      evidence.add(Kind.VENDORS, 0.42, "\"" + words.folded(at) + "\" stands after it");
    }
  }

  /// The word before it tells: "which calls itself X", "launches X", "software from X", "made by
  /// X".
  private void weighWord(Run run, Evidence evidence) {
    int at = words.before(run);
    if (at < 1) {
      return;
    }
    String word = words.folded(at);
    if (words.is("called", at)) {
      evidence.add(Kind.ORGANISATIONS, 0.41, "\"" + word + "\" stands before it");
    }
    if (words.is("launch", at)) {
      evidence.add(Kind.PRODUCTS, 0.43, "\"" + word + "\" stands before it");
    }
    if (DOING.contains(word) && words.is("by", at - 1)) {
      evidence.add(Kind.VENDORS, 0.41, "something is done by it");
    }
    if (word.equals("from") && words.is("coming", at - 1)) {
      evidence.add(Kind.VENDORS, 0.44, "\"" + words.folded(at - 1) + "\" comes from it");
    }
    if (word.equals("as") && words.folded(at - 1).equals("such") && isNoun(at - 2)) {
      weighExample(words.folded(at - 2), evidence);
    }
  }

  private boolean isNoun(int at) {
    return words.isPlain(at) || at >= 0 && words.tokens().beginsSentence(at);
  }

  /// "suppliers such as X".
  private static void weighExample(String noun, Evidence evidence) {
    boolean isVendor =
        NewcomerWords.has("after", Kind.VENDORS, noun)
            || NewcomerWords.has("before", Kind.VENDORS, noun);
    evidence.add(isVendor ? Kind.VENDORS : Kind.ORGANISATIONS, 0.41, "it is one of the " + noun);
  }

  /// "an update from X", "a certificate expired at X".
  private void weighFailure(Run run, Evidence evidence) {
    int at = words.before(run);
    if (at < 1 || !WHERE.contains(words.folded(at))) {
      return;
    }
    for (int cause = at - 1; cause > at - FAR && words.isPlain(cause); cause--) {
      if (words.is("failing", cause)) {
        evidence.add(Kind.VENDORS, 0.43, "\"" + words.folded(cause) + "\" is said to be there");
        return;
      }
    }
  }

  /// "customers of X", "an analyst at X", "runs operations at X".
  private void weighRole(Run run, Evidence evidence) {
    int at = words.before(run);
    if (at < 1 || !OF.contains(words.folded(at))) {
      return;
    }
    int reach = LOOSE.contains(words.folded(at)) ? FAR : 2;
    for (int role = at - 1; role > at - reach; role--) {
      if (words.is("role", role)) {
        evidence.add(Kind.ORGANISATIONS, 0.44, "\"" + words.folded(role) + "\" belong to it");
        return;
      }
      if (!words.isPlain(role) || !words.joins(role)) {
        return;
      }
    }
  }

  private void weighDeeds(Run run, Evidence evidence) {
    int after = words.after(run);
    if (words.language().equals("de") && evidence.isKindless()) {
      return;
    }
    if (run.isQuoted()) {
      evidence.add(0.1, "it stands in quotation marks");
    }
    if (words.joins(after) && words.is("after-acting", after)) {
      evidence.add(Kind.ORGANISATIONS, 0.3, "it speaks or acts");
    }
    boolean isCorporate =
        words.joins(run.to())
            && words.is("corporate", run.to())
            && words.language().equals("en")
            && !words.isCommon(run);
    if (isCorporate) {
      evidence.add(Kind.ORGANISATIONS, 0.4, "it does what firms do");
    }
    boolean isOwner =
        words.isMark(run.to(), ",")
            && words.folded(run.to() + 1).equals("whose")
            && words.is("owned", run.to() + 2);
    if (words.ownsBySpeech(run) || isOwner) {
      evidence.add(Kind.ORGANISATIONS, 0.42, "it has something of its own");
    }
    if (words.isPossessive(run)) {
      evidence.add(0.12, "something belongs to it");
    }
  }
}
