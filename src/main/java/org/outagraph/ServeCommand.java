package org.outagraph;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import org.outagraph.web.WebServer;
import picocli.CommandLine.Command;

/// `serve`: answers over HTTP until it is told to stop.
@Command(
    name = "serve",
    description = "Serve the graph over HTTP; the first start loads the seed data.")
final class ServeCommand extends DataCommand {

  ServeCommand(Surroundings surroundings) {
    super(
        surroundings,
        Setting.PORT,
        Setting.HOST,
        Setting.DATA,
        Setting.BASE,
        Setting.QUERY_LIMIT,
        Setting.ROW_LIMIT);
  }

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = settings();
    PrintWriter out = out();
    Application application = open();
    WebServer server = application.serve(settings);
    ServingNote note = ServingNote.write(settings.data(), settings.host(), server.port());
    stopAtEnd(application, server, note);
    out.println(
        "Outagraph is ready at "
            + note.address()
            + " (version "
            + application.base().version()
            + ")");
    out.flush();
    new CountDownLatch(1).await();
    return 0;
  }

  /// Told to stop, the process ends what it began, in order, and says that all is well.
  private static void stopAtEnd(Application application, WebServer server, ServingNote note) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  note.remove();
                  server.close();
                  application.close();
                  Runtime.getRuntime().halt(0);
                },
                "stop"));
  }
}
