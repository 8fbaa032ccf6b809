package org.outagraph.ingest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Parts what an element shows into lines: paragraphs, headings, list items, rows of tables.
final class Blocks implements NodeFilter {
  private static final Set<String> NEVER_SHOWN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "head",
          "title",
          "textarea",
          "select",
          "option",
          "datalist");
  private static final Set<String> AROUND =
      Set.of(
          "nav",
          "footer",
          "form",
          "button",
          "figcaption",
          "figure",
          "menu",
          "dialog",
          "input",
          "label");

  /// Classes and ids of what stands around a text; they are compared word by word.
  private static final Pattern LITTER =
      Pattern.compile(
          "(?:^|[\\s_-])(?:ads?|advert(?:s|isement|ising)?|banner|sponsor(?:ed)?|promo(?:tion)?|newsletters?|subscribe|subscription|signup|sign-up|paywall|regwall|share|sharing|social|related|recommend(?:ed|ations?)?|read-?more|more-(?:on|from|stories)|most-(?:read|popular)|trending|popular|outbrain|taboola|cookies?|consent|gdpr|comments?|disqus|breadcrumbs?|caption|credit|wp-caption-text|tags?|taglist|toolbar|skip-link|sr-only|visually-hidden|screen-reader-text|print-only|hidden|popup|modal|teasers?|author-bio|about-author)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> CELLS = Set.of("td", "th");
  private static final int FAR = 4;
  private static final int LONGEST_CELL = 100;
  private static final double MOST = 0.4;

  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final int all;

  private Blocks(Element root) {
    this.all = Math.max(1, root.text().length());
  }

  /// The lines of an element, without what only stands around its text.
  static List<String> of(Element root) {
    Blocks blocks = new Blocks(root);
    root.filter(blocks);
    blocks.end();
    return blocks.lines;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      read(text);
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (depth > 0 && isLeftOut(element)) {
      end();
      return FilterResult.SKIP_ENTIRELY;
    }
    if (element.nameIs("br")) {
      lineBreak(element);
    } else if (CELLS.contains(element.normalName())) {
      line.append(line.toString().isBlank() ? "" : " – ");
    } else if (element.isBlock() && !isInCell(element)) {
      end();
    } else if (element.nameIs("a") && isAfterLink(element)) {
      line.append(' ');
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element
        && element.isBlock()
        && !CELLS.contains(element.normalName())
        && !isInCell(element)) {
      end();
    }
    return FilterResult.CONTINUE;
  }

  /// Only a text that is set as it is written has lines.
  private void read(TextNode text) {
    boolean asWritten = isIn("pre", text);
    for (String piece : List.of(text.getWholeText().split("\n", -1))) {
      line.append(piece);
      if (asWritten) {
        end();
      } else {
        line.append(' ');
      }
    }
    if (!asWritten && !line.isEmpty()) {
      line.setLength(line.length() - 1);
    }
  }

  private static boolean isIn(String name, Node node) {
    Node above = node.parent();
    for (int level = 0; level < FAR && above != null; level++) {
      if (above.nameIs(name)) {
        return true;
      }
      above = above.parent();
    }
    return false;
  }

  /// A row of a table is one line, paragraphs in its cells or not.
  private static boolean isInCell(Element element) {
    Element parent = element.parent();
    return parent != null
        && CELLS.contains(parent.normalName())
        && parent.text().length() < LONGEST_CELL;
  }

  private static boolean isAfterLink(Element link) {
    return link.previousSibling() instanceof Element before && before.nameIs("a");
  }

  /// A single break within a sentence is a space; two, or one after a full stop or a few words,
  /// begin a new line.
  private void lineBreak(Element element) {
    Node next = element.nextSibling();
    while (next instanceof TextNode text && text.isBlank()) {
      next = next.nextSibling();
    }
    boolean twice = next instanceof Element other && other.nameIs("br");
    String sofar = line.toString().strip();
    if (twice || sofar.length() < 50 || sofar.matches("(?s).*[.!?:”\"。！？]$")) {
      end();
    } else {
      line.append(' ');
    }
  }

  private void end() {
    String done = line.toString().strip();
    if (!done.isEmpty()) {
      lines.add(done);
    }
    line.setLength(0);
  }

  private boolean isLeftOut(Element element) {
    String name = element.normalName();
    if (NEVER_SHOWN.contains(name)) {
      return true;
    }
    if (AROUND.contains(name) || isHidden(element)) {
      return isSmall(element);
    }
    if (name.equals("aside")) {
      return isSmall(element);
    }
    if (LITTER.matcher(shortened(element.className()) + " " + shortened(element.id())).find()) {
      return isSmall(element) && !(name.equals("p") && isProse(element));
    }
    return (name.equals("ul") || name.equals("ol")) && isListOfLinks(element);
  }

  private static String shortened(String attribute) {
    return attribute.length() > 500 ? attribute.substring(0, 500) : attribute;
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || shortened(element.attr("style")).replace(" ", "").contains("display:none");
  }

  private static boolean isProse(Element paragraph) {
    String text = paragraph.ownText();
    return text.length() > 120 && text.matches("(?s).*[.!?”\"。]\\s*$");
  }

  private boolean isSmall(Element element) {
    return element.text().length() < MOST * all;
  }

  private static boolean isListOfLinks(Element list) {
    String text = list.text();
    int linked = list.select("a").stream().mapToInt(link -> link.text().length()).sum();
    return linked * 10 > text.length() * 8 && !text.matches("(?s).*[.。]\\s*$");
  }
}
