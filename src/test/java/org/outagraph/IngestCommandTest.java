package org.outagraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// A curator's day on the command line: ingest, review, ask.
class IngestCommandTest {
  private static final Path PASTED =
      Path.of("src/test/resources/org/outagraph/ingest/pasted/mainland-kept-working.txt");

  @TempDir Path folder;

  private record Ended(int code, String out, String err) {}

  private Ended run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    CommandLine line =
        Main.commandLine(
            new Surroundings(Path.of("").toAbsolutePath(), Map.of(), Clock.systemUTC()));
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = folder.resolve("data").toString();
    int code = line.execute(all);
    return new Ended(code, out.toString(), err.toString());
  }

  @Test
  void aPastedArticleBecomesAnAnswer() throws Exception {
    Path articles = Files.createDirectories(folder.resolve("articles/deeper"));
    Files.copy(PASTED, articles.resolve("one.txt"));
    Files.writeString(articles.resolve("empty.txt"), "");
    Files.writeString(articles.resolve("notes.json"), "{}");

    Ended first = run("ingest", folder.resolve("articles").toString());
    assertThat(first.out()).startsWith("1 new, 0 known, 0 copies, 1 failed; ");
    assertThat(first.err()).contains("empty.txt: ");
    assertThat(first.code()).isEqualTo(1);
    Ended again = run("ingest", PASTED.toString());
    assertThat(again.out()).startsWith("0 new, 1 known, 0 copies, 0 failed; 0 proposals");
    assertThat(again.code()).isZero();

    Ended list = run("review");
    Matcher id = Pattern.compile("the-harbour-ledger-[a-z0-9-]+-c\\d+").matcher(list.out());
    assertThat(id.find()).isTrue();
    assertThat(run("review", "accept", id.group()).err()).contains("--reviewer NAME");
    Ended accepted =
        run(
            "review",
            "accept",
            id.group(),
            "--reviewer",
            "Ada Reviewer",
            "--set",
            "property=spared",
            "--set",
            "object=regions:CN",
            "--set",
            "level=minimal",
            "--set",
            "because=policies:cn-cybersecurity-selfreliance-2018",
            "--set",
            "quote=Mainland China was largely unscathed");
    assertThat(accepted.err()).isEmpty();
    assertThat(accepted.out()).contains("accepted", "accept by Ada Reviewer");

    Ended asked =
        run(
            "ask",
            "regions-spared-by-domestic-supplier-policy",
            "--outage",
            "crowdstrike-2024-07",
            "--region",
            "CN");
    assertThat(asked.out()).contains("claims:" + id.group());
  }
}
