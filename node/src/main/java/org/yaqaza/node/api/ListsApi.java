package org.yaqaza.node.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.lists.Edition;
import org.yaqaza.node.lists.Editions;
import org.yaqaza.node.lists.KeptList;
import org.yaqaza.node.lists.ListsJson;
import org.yaqaza.node.people.Needs;
import org.yaqaza.node.people.Permission;
import org.yaqaza.node.web.JsonBody;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.RequestLanguage;

/// The lists kept, their editions, and what changed between them.
@RestController
@Needs(Permission.READ_LISTS)
@RequestMapping("/api/v1/lists")
final class ListsApi {

  private final Editions editions;

  ListsApi(Editions editions) {
    this.editions = editions;
  }

  @GetMapping
  void lists(Sight sight, HttpServletResponse response) throws IOException {
    var lists = editions.lists(sight);
    JsonBody.send(response, json -> ListsJson.lists(json, lists));
  }

  @GetMapping("/{list}")
  void list(@PathVariable String list, Sight sight, HttpServletResponse response)
      throws IOException {
    var kept = find(sight, list);
    JsonBody.send(response, json -> ListsJson.list(json, kept));
  }

  @GetMapping("/{list}/editions")
  void editions(@PathVariable String list, Sight sight, HttpServletResponse response)
      throws IOException {
    var kept = find(sight, list);
    var all = editions.of(sight, list);
    JsonBody.send(
        response,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("list", kept.id());
          json.writeArrayPropertyStart("editions");
          for (var edition : all) {
            ListsJson.edition(json, edition, editions.problems(sight, list, edition.number()));
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /// From one held edition to another, each named by its date or its number.
  @GetMapping("/{list}/differences")
  void differences(
      @PathVariable String list,
      @RequestParam String from,
      @RequestParam String to,
      Sight sight,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var kept = find(sight, list);
    var older = edition(sight, kept, "from", from, request);
    var newer = edition(sight, kept, "to", to, request);
    var differences = editions.differences(sight, list, older.number(), newer.number());
    JsonBody.send(response, json -> ListsJson.differences(json, differences));
  }

  private KeptList find(Sight sight, String list) {
    return editions.list(sight, list).orElseThrow(() -> Refusal.notFound(list));
  }

  private Edition edition(
      Sight sight, KeptList list, String parameter, String which, HttpServletRequest request) {
    return editions
        .named(sight, list.id() + "@" + which)
        .orElseThrow(
            () ->
                Refusal.badInput(
                    List.of(
                        new Refusal.Fault(
                            parameter, RequestLanguage.words(request).say("refusal.edition")))));
  }
}
