package org.outagraph.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.outagraph.knowledge.KnowledgeBase;
import org.outagraph.model.Id;
import org.outagraph.model.Problem;
import org.outagraph.model.ProblemException;
import org.outagraph.web.pages.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where every request comes in and every reply goes out, the failed ones too.
final class Desk {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
  private static final int NO_CONTENT = 204;
  private static final String ANSWERED = "answered";
  private static final String KEYED = "keyed";
  private static final String KEEP_KEY = "the key is not for pages of others";

  private final KnowledgeBase base;
  private final List<Route> routes;
  private final Pages pages;
  private final WriteKey key;
  private final Methods methods;
  private final Doorkeeper doorkeeper;

  Desk(KnowledgeBase base, List<Route> routes, Pages pages, WriteKey key, Doorkeeper doorkeeper) {
    this.base = base;
    this.routes = routes;
    this.pages = pages;
    this.key = key;
    this.methods = new Methods(routes);
    this.doorkeeper = doorkeeper;
  }

  List<Route> routes() {
    return routes;
  }

  Handler handler(Route route) {
    if (route.door() instanceof FileDoor files) {
      return context -> {
        Download found = files.find(new Request(context));
        context.attribute(ANSWERED, true);
        UnreadBody.settle(context);
        doorkeeper.tell(context);
        found.to(context);
      };
    }
    return route.isKeyed()
        ? context -> keyed(route, context)
        : context -> send(context, route.door().answer(new Request(context)));
  }

  /// Nothing of the body is read before the key is seen.
  private void keyed(Route route, Context context) {
    context.attribute(KEYED, true);
    key.check(Headers.all(context, "Authorization"));
    Request request = new Request(context);
    send(context, route.door().answer(request));
  }

  /// Every exception that a door throws ends here.
  void failed(Exception failure, Context context) {
    switch (failure) {
      case ProblemException known -> send(context, told(known.problem(), context));
      case HttpResponseException server ->
          send(context, told(fromServer(server, context), context));
      default -> send(context, internal(context.req().getMethod() + " " + context.path(), failure));
    }
  }

  /// An error such as a stack that ran out; the server lives on.
  void broken(HttpServletResponse response, Error error) {
    Reply reply = internal("A request", error);
    response.setStatus(reply.status());
    response.setContentType(reply.contentType());
    response.setHeader("Connection", "close");
    Headers.common(base.version()).forEach(response::setHeader);
    Headers.forEveryOrigin().forEach(response::setHeader);
    try {
      response.getOutputStream().write(reply.body());
    } catch (IOException e) {
      LOG.info("Nobody waits for the answer any more: {}", e.getMessage());
    }
  }

  private static Reply internal(String what, Throwable failure) {
    String number = UUID.randomUUID().toString();
    LOG.error("{} failed, {}", what, number, failure);
    return ProblemReply.internal(number);
  }

  /// What a path takes. Anybody may read across origins; a browser asks before it sends a body.
  /// What needs the key is not for pages of other origins.
  void options(Context context) {
    List<String> there = methods.of(context.path());
    Optional<String> wanted = Headers.all(context, "Access-Control-Request-Method");
    if (there.isEmpty()) {
      throw new Problem.NotFound(context.path(), List.of()).toException();
    }
    Reply reply = Reply.nothing().with("Allow", Methods.allow(there));
    if (methods.isForTheKey(context.path(), wanted)) {
      context.attribute(KEYED, true);
      send(
          context,
          wanted.isEmpty()
              ? reply
              : told(
                  new Problem.Refused("A change from a page of another origin", KEEP_KEY),
                  context));
      return;
    }
    send(
        context,
        reply
            .with(
                "Access-Control-Allow-Methods",
                String.join(", ", methods.forAnybody(context.path())))
            .with("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match")
            .with("Access-Control-Max-Age", "86400"));
  }

  private static Problem fromServer(HttpResponseException failure, Context context) {
    String said = Optional.ofNullable(failure.getMessage()).orElse("the server cannot read it");
    return failure.getStatus() == 413
        ? new Problem.TooLarge("The body", WebServer.BODY_BYTES, "bytes")
        : new Problem.Invalid("the request", context.path(), said);
  }

  /// No route took the request: the path is unknown, or known for another method.
  void noRoute(Context context) {
    if (context.attribute(ANSWERED) != null) {
      return;
    }
    String path = context.path();
    List<String> allowed = methods.of(path);
    Problem problem =
        allowed.isEmpty()
            ? new Problem.NotFound(path, List.of())
            : new Problem.WrongMethod(context.req().getMethod(), allowed);
    send(context, told(problem, context));
  }

  /// A problem document, or a page for those who came with a browser.
  private Reply told(Problem problem, Context context) {
    Reply reply = located(ProblemReply.of(problem), problem, context);
    Accept accept = Accept.parse(Headers.all(context, "Accept").orElse("*/*"));
    boolean page =
        accept
            .best(List.of(ProblemReply.MEDIA_TYPE, Reply.JSON, Reply.HTML))
            .equals(Optional.of(Reply.HTML));
    return (page ? reply.inForm(page(problem)) : reply).with("Vary", "Accept");
  }

  /// What moved is at the same door under its new name, in the form and with the parameters that
  /// were asked for.
  private static Reply located(Reply reply, Problem problem, Context context) {
    if (!(problem instanceof Problem.Moved(Id from, Id to))) {
      return reply;
    }
    String path = context.req().getRequestURI();
    String query = context.queryString();
    return reply.with(
        "Location",
        path.replaceFirst(Pattern.quote(from.path()), Matcher.quoteReplacement(to.path()))
            + (query == null ? "" : "?" + query));
  }

  private Reply page(Problem problem) {
    ProblemForm form = ProblemForm.of(problem);
    return Reply.html(
        pages.problem(
            form.title(), form.status(), problem.sentence(), form.advice(), nearest(problem)));
  }

  private static List<String> nearest(Problem problem) {
    return switch (problem) {
      case Problem.NotFound(var what, var nearest) -> nearest;
      case Problem.Unknown unknown -> unknown.nearest();
      case Problem.Gone p -> List.of();
      case Problem.Moved(var from, var to) -> List.of(to.curie());
      case Problem.Withdrawn p -> List.of();
      case Problem.Invalid p -> List.of();
      case Problem.Syntax p -> List.of();
      case Problem.TooSlow p -> List.of();
      case Problem.TooLarge p -> List.of();
      case Problem.TooSlowlySent p -> List.of();
      case Problem.Refused p -> List.of();
      case Problem.NotAcceptable p -> List.of();
      case Problem.UnsupportedMedia p -> List.of();
      case Problem.WrongMethod p -> List.of();
      case Problem.ShapesBroken p -> List.of();
      case Problem.Unauthorized p -> List.of();
      case Problem.ReadOnly p -> List.of();
      case Problem.Stale p -> List.of();
      case Problem.Conflict p -> List.of();
      case Problem.Misquoted p -> List.of();
      case Problem.TooMany p -> List.of();
      case Problem.Unavailable p -> List.of();
    };
  }

  private void send(Context context, Reply reply) {
    context.attribute(ANSWERED, true);
    UnreadBody.settle(context);
    boolean keyed = context.attribute(KEYED) != null;
    long version = reply.version().orElseGet(base::version);
    Coding coding = Coding.of(reply, Headers.all(context, "Accept-Encoding"));
    Reply told = reply.isCompressible() ? reply.with("Vary", "Accept-Encoding") : reply;
    Headers.common(version).forEach(context::header);
    if (!keyed) {
      Headers.forEveryOrigin().forEach(context::header);
    }
    doorkeeper.tell(context);
    told.headers().forEach(context::header);
    if (told.status() == 200 && !keyed) {
      String etag = Headers.etag(version, told, coding);
      context.header("ETag", etag);
      if (isReading(context) && Headers.matches(Headers.all(context, "If-None-Match"), etag)) {
        context.status(304);
        return;
      }
    }
    context.status(told.status());
    if (told.status() == NO_CONTENT) {
      context.res().setContentType(null);
      return;
    }
    context.contentType(told.contentType());
    sendBody(context, coding, told.body());
  }

  /// A HEAD request gets the length of what its GET would send, and nothing of what the server has
  /// put there itself.
  private static void sendBody(Context context, Coding coding, byte[] body) {
    byte[] coded = coding.coded(body);
    if (coding == Coding.GZIP) {
      context.header("Content-Encoding", "gzip");
    }
    context.res().setContentLengthLong(coded.length);
    context.result(context.req().getMethod().equals("HEAD") ? new byte[0] : coded);
  }

  private static boolean isReading(Context context) {
    return List.of("GET", "HEAD").contains(context.req().getMethod());
  }
}
