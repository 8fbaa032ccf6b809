package org.outagraph;

import java.io.PrintWriter;
import java.time.Duration;
import org.outagraph.knowledge.Health;
import org.outagraph.web.WebServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `serve`: answers over HTTP until it is told to stop.
@Command(
    name = "serve",
    description = "Serve the graph over HTTP; the first start loads the seed data.")
final class ServeCommand extends DataCommand {
  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

  ServeCommand(Surroundings surroundings) {
    super(
        surroundings,
        Setting.PORT,
        Setting.HOST,
        Setting.DATA,
        Setting.BASE,
        Setting.QUERY_LIMIT,
        Setting.ROW_LIMIT,
        Setting.QUERY_SLOTS,
        Setting.CLIENT_TIME,
        Setting.CLIENT_REQUESTS,
        Setting.MODEL_URL,
        Setting.MODEL_NAME,
        Setting.MODEL_LIMIT,
        Setting.TRUSTED_PROXY,
        Setting.UPDATE_LIMIT);
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
    return watch(application);
  }

  /// Looks after the base for as long as the process lives. When only a restart can help, the
  /// process ends at once and says so by its code, and a supervisor starts it again: an orderly
  /// stop would wait for what is stuck, and the journal has everything.
  private int watch(Application application) throws InterruptedException {
    Health health = application.base().health();
    while (health.live()) {
      Thread.sleep(BETWEEN_LOOKS);
      health = application.base().health();
    }
    LOG.error("Ending for a restart: {}", health.reasons());
    Runtime.getRuntime().halt(CommandLine.ExitCode.SOFTWARE);
    return CommandLine.ExitCode.SOFTWARE;
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
