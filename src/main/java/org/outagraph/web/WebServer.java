package org.outagraph.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.web.pages.Pages;

/// The HTTP server: every route of [Routes] on Javalin, with one way in and one way out.
public final class WebServer implements AutoCloseable {
  static final int BODY_BYTES = 1 << 20;

  private final Javalin javalin;

  private WebServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /// Starts to answer for the knowledge base; returns when it listens.
  public static WebServer start(KnowledgeBase base, WebSettings settings) {
    Pages pages = new Pages(new KnownThings(base));
    Desk desk =
        new Desk(
            base,
            new Routes(base, pages, settings).all(),
            pages,
            new WriteKey(settings.writeKey()));
    Javalin javalin = Javalin.create(config -> configure(config, desk));
    return new WebServer(javalin.start(settings.host(), settings.port()));
  }

  private static void configure(JavalinConfig config, Desk desk) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = BODY_BYTES;
    config.http.compressionStrategy = CompressionStrategy.NONE; // [Coding] does it
    config.http.defaultContentType = "application/octet-stream";
    config.router.javaLangErrorHandler(desk::broken);
    config.router.ignoreTrailingSlashes = false;
    config.jetty.modifyServer(server -> server.setStopTimeout(5_000));
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setSendDateHeader(true);
        });
    for (Route route : desk.routes()) {
      config.routes.addHttpHandler(
          HandlerType.findOrCreate(route.method()), route.path(), desk.handler(route));
      if (route.method().equals("GET")) {
        config.routes.head(route.path(), desk.handler(route));
      }
    }
    config.routes.exception(Exception.class, desk::failed);
    config.routes.addHttpHandler(HandlerType.OPTIONS, "/*", desk::preflight);
    config.routes.error(404, desk::noRoute);
  }

  /// The port it listens on.
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
