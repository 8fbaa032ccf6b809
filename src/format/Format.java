import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Checks that every Java file below a folder is formatted by google-java-format, or formats it.
/// The build runs this file with `check`, and with `write` when it is given `-Dformat`.
public class Format {
  public static void main(String[] arguments) throws IOException {
    String mode = arguments[0];
    List<String> files = javaFilesBelow(Path.of(arguments[1]));
    System.exit(mode.equals("write") ? write(files) : check(files));
  }

  private static int write(List<String> files) {
    StringWriter complaints = new StringWriter();
    int result = run(new StringWriter(), complaints, List.of("--replace"), files);
    System.err.print(complaints);
    return result;
  }

  private static int check(List<String> files) {
    StringWriter unformatted = new StringWriter();
    StringWriter complaints = new StringWriter();
    List<String> options = List.of("--dry-run", "--set-exit-if-changed");
    int result = run(unformatted, complaints, options, files);
    if (result != 0) {
      System.err.print(complaints);
      System.err.println("Not formatted by google-java-format:");
      System.err.print(unformatted);
      System.err.println("To format in place: mvn -q -Dformat process-sources");
    }
    return result;
  }

  private static int run(
      StringWriter out, StringWriter err, List<String> options, List<String> files) {
    ToolProvider formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
    String[] arguments = Stream.concat(options.stream(), files.stream()).toArray(String[]::new);
    return formatter.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private static List<String> javaFilesBelow(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList();
    }
  }
}
