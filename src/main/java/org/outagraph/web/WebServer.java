package org.outagraph.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.outagraph.ingest.Ingest;
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
  public static WebServer start(KnowledgeBase base, Ingest ingest, WebSettings settings) {
    Pages pages = new Pages(new KnownThings(base));
    Routes routes = new Routes(base, ingest, pages, settings);
    Desk desk =
        new Desk(base, routes.all(), pages, new WriteKey(settings.writeKey()), routes.doorkeeper());
    Refusals refusals = new Refusals(base::version);
    Javalin javalin =
        Javalin.create(
            config -> {
              listen(config, settings, refusals);
              configure(config, desk, routes.doorkeeper());
            });
    return new WebServer(javalin.start());
  }

  private static void listen(JavalinConfig config, WebSettings settings, Refusals refusals) {
    config.jetty.addConnector((server, http) -> connector(server, http, settings));
    config.jetty.modifyServer(
        server -> {
          server.setStopTimeout(5_000);
          server.setErrorHandler(refusals);
          server.setHandler(new LingeringClose());
        });
    config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(refusals));
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setSendDateHeader(true);
        });
  }

  private static ServerConnector connector(
      Server server, HttpConfiguration http, WebSettings settings) {
    var connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    var connections = new Connections(settings.allowance().connectionsEach(), settings.proxy());
    connector.addBean(connections);
    connector.addEventListener(
        new LifeCycle.Listener() {
          @Override
          public void lifeCycleStarted(LifeCycle started) {
            connections.watch(connector.getScheduler());
          }
        });
    return connector;
  }

  private static void configure(JavalinConfig config, Desk desk, Doorkeeper doorkeeper) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = BODY_BYTES;
    config.http.compressionStrategy = CompressionStrategy.NONE; // [Coding] does it
    config.http.defaultContentType = "application/octet-stream";
    config.router.javaLangErrorHandler(desk::broken);
    config.router.ignoreTrailingSlashes = false;
    config.routes.before(doorkeeper::admit);
    for (Route route : desk.routes()) {
      config.routes.addHttpHandler(
          HandlerType.findOrCreate(route.method()), route.path(), desk.handler(route));
      if (route.method().equals("GET")) {
        config.routes.head(route.path(), desk.handler(route));
      }
    }
    config.routes.exception(Exception.class, desk::failed);
    config.routes.addHttpHandler(HandlerType.OPTIONS, "/*", desk::options);
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
