package org.outagraph.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.outagraph.graph.catalogue.Dump;

/// Writes the tables that people open in a spreadsheet: outages, policies, articles and claims,
/// each a file in one archive, beside a file that says what each column holds.
final class CsvTables {
  private static final String GUIDE = "columns.csv";
  private static final String LICENCE = "licence.txt";

  private CsvTables() {}

  static void write(ThingWalk walk, OutputStream to) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(to, UTF_8);
    entry(zip, LICENCE, "Version " + walk.version() + ". " + Dump.LICENCE + "\r\n");
    entry(zip, GUIDE, guide());
    for (CsvTable table : CsvTable.ALL) {
      begin(zip, table.name() + ".csv");
      zip.write(
          CsvLine.of(table.columns().stream().map(CsvTable.Column::name).toList()).getBytes(UTF_8));
      walk.each(
          table.kind(),
          thing -> {
            try {
              zip.write(CsvLine.of(table.row(thing)).getBytes(UTF_8));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      zip.closeEntry();
    }
    zip.finish();
  }

  private static String guide() {
    StringBuilder guide = new StringBuilder(CsvLine.of(List.of("table", "column", "what")));
    for (CsvTable table : CsvTable.ALL) {
      table
          .columns()
          .forEach(
              column ->
                  guide.append(CsvLine.of(List.of(table.name(), column.name(), column.what()))));
    }
    return guide.toString();
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    begin(zip, name);
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }

  /// With one time for all, so that a version has the same bytes whenever it is written.
  private static void begin(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(java.time.LocalDateTime.of(2000, 1, 1, 0, 0));
    zip.putNextEntry(entry);
  }
}
