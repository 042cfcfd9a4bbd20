package org.yaqaza.node.entities;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yaqaza.model.Schemata;
import org.yaqaza.node.audit.Act;
import org.yaqaza.node.audit.Action;
import org.yaqaza.node.audit.Audit;
import org.yaqaza.node.handling.Handlings;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.lists.EditionDates;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.lists.Frames;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.register.Entity;
import org.yaqaza.node.register.HeldStatement;
import org.yaqaza.node.register.Register;
import org.yaqaza.node.register.RegisterView;
import org.yaqaza.node.web.Page;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.RequestLanguage;
import org.yaqaza.node.web.Templates;

/// The page of an entity: who says what of it, since when.
@Controller
@Needs(Permission.READ_ENTITIES)
final class EntityController {

  private final Register register;
  private final Editions editions;
  private final Handlings handlings;
  private final Audit audit;
  private final Frames frames;
  private final Templates templates;

  EntityController(
      Register register,
      Editions editions,
      Handlings handlings,
      Audit audit,
      Frames frames,
      Templates templates) {
    this.audit = audit;
    this.register = register;
    this.editions = editions;
    this.handlings = handlings;
    this.frames = frames;
    this.templates = templates;
  }

  @GetMapping("/entity/{id}")
  void entity(
      @PathVariable String id,
      Viewer viewer,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var view = register.view(sight);
    var held = view.entity(id);
    if (leadsElsewhere(id, held, "", response)) {
      return;
    }
    var history = history(view, id);
    seen(viewer, id);
    var entity = held.orElseGet(() -> former(id, history));
    var title = Portrait.of(entity, "", RequestLanguage.words(request)).title();
    var shown =
        EntityPage.of(
            frames.frame(request, "", title),
            entity,
            history,
            held.isEmpty(),
            new EditionDates(editions),
            handlings::label);
    templates.send(response, 200, "entity/entity.jte", Map.of("view", shown));
  }

  @GetMapping("/entity/{id}/statements.csv")
  void statements(@PathVariable String id, Viewer viewer, Sight sight, HttpServletResponse response)
      throws IOException {
    var view = register.view(sight);
    if (leadsElsewhere(id, view.entity(id), "/statements.csv", response)) {
      return;
    }
    var history = history(view, id);
    seen(viewer, id);
    response.setContentType("text/csv; charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"statements.csv\"");
    StatementsCsv.write(
        response.getWriter(), history, new EditionDates(editions), handlings::label);
  }

  private void seen(Viewer viewer, String id) {
    audit.add(Act.done(viewer.author(), Action.ENTITY_READ, List.of(id), Map.of()));
  }

  private static List<HeldStatement> history(RegisterView view, String id) {
    var history = view.history(id);
    if (history.isEmpty()) {
      throw Refusal.notFound(id);
    }
    return history;
  }

  /// Every id that an entity ever had leads to it.
  private static boolean leadsElsewhere(
      String id, Optional<Entity> entity, String rest, HttpServletResponse response) {
    if (entity.isEmpty() || entity.get().id().equals(id)) {
      return false;
    }
    response.setStatus(303);
    response.setHeader("Location", Page.entity(entity.get().id()) + rest);
    return true;
  }

  /// Something that went from its lists, as it was last described.
  private static Entity former(String id, List<HeldStatement> history) {
    var records = history.stream().map(HeldStatement::record).distinct().toList();
    var schema =
        history.stream()
            .filter(held -> records.contains(held.statement().entity()))
            .map(held -> held.statement().schema())
            .reduce((a, b) -> Schemata.get(b).is(a) ? b : a)
            .orElse("Thing");
    return new Entity(id, schema, records, history);
  }
}
