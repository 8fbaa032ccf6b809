package org.outagraph.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.outagraph.model.Nearest;
import org.outagraph.model.Problem;
import org.outagraph.web.pages.Pages;

/// `/problems/{name}`: what a problem document's `type` means and what to do about it.
final class ProblemDoor {
  private final Pages pages;

  ProblemDoor(Pages pages) {
    this.pages = pages;
  }

  Reply list(Request request) {
    request.allow();
    return Reply.html(pages.problems(titles()));
  }

  Reply one(Request request) {
    request.allow();
    String name = request.part("name");
    ProblemForm form =
        ProblemForm.ALL.stream()
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(() -> unknown(name));
    return Reply.html(pages.problemKind(form.name(), form.title(), form.status(), form.advice()));
  }

  private static Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    ProblemForm.ALL.forEach(form -> titles.put(form.name(), form.title()));
    return titles;
  }

  private static RuntimeException unknown(String name) {
    List<String> names = ProblemForm.ALL.stream().map(ProblemForm::name).toList();
    return new Problem.NotFound("problems/" + name, Nearest.to(name, names)).toException();
  }
}
