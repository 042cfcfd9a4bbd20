package org.yaqaza.node.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import org.yaqaza.node.people.LogIn.Outcome;
import org.yaqaza.node.people.Session.Stage;
import org.yaqaza.node.store.Store;
import org.yaqaza.node.store.Transaction;
import org.yaqaza.node.web.Page;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.RequestLanguage;
import org.yaqaza.node.web.Templates;

/// Where somebody sets up a second factor: on their own account, or on the way in, when their role
/// asks for one.
@Controller
@Needs({})
@RequestMapping("/account/factor")
final class FactorController {

  private final Store store;
  private final Factors factors;
  private final LogIn logIn;
  private final Templates templates;

  FactorController(Store store, Factors factors, LogIn logIn, Templates templates) {
    this.store = store;
    this.factors = factors;
    this.logIn = logIn;
    this.templates = templates;
  }

  @GetMapping
  void offer(
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var session = session(request);
    show(session, factors.offer(session.account()), back, Map.of(), request, response);
  }

  @PostMapping
  void set(
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var session = session(request);
    var words = RequestLanguage.words(request);
    var sealed = Form.field(request, "offer");
    try {
      if (session.isFull()) {
        logIn.prove(session, Form.field(request, "before"), request.getRemoteAddr());
      }
      var set = store.write(in -> set(in, session, sealed, Form.field(request, "code")));
      set.onward().ifPresent(onward -> SessionCookie.set(request, response, onward.token()));
      var page = Page.of(request, "", words.say("recovery.title"), "");
      var next = set.onward().map(Outcome.Onward::stage).filter(s -> s != Stage.FULL);
      templates.send(
          response,
          200,
          "people/recovery.jte",
          Map.of(
              "page",
              page,
              "codes",
              set.codes(),
              "next",
              next.isPresent() ? "/login/purpose" : Redirect.here(back)));
    } catch (NotAccepted e) {
      var offer = factors.again(session.account(), sealed);
      show(session, offer, back, e.faults(words), request, response);
    }
  }

  /// @param onward where signing in goes on, for who was on the way in
  private record Setting(List<String> codes, Optional<Outcome.Onward> onward) {}

  private Setting set(Transaction in, Session session, String sealed, String code) {
    var codes = factors.set(in, session, sealed, code);
    return new Setting(
        codes, session.isFull() ? Optional.empty() : Optional.of(logIn.onward(in, session)));
  }

  private static Session session(HttpServletRequest request) {
    return Entrance.session(request)
        .filter(s -> s.isFull() || s.stage() == Stage.ENROL)
        .filter(s -> !s.account().external())
        .orElseThrow(() -> new Refusal(401, "who-is-there", List.of()));
  }

  private void show(
      Session session,
      Factors.Offer offer,
      String back,
      Map<String, String> faults,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var page = Page.of(request, "", RequestLanguage.words(request).say("factor.title"), "");
    var form = new Form(page, Map.of(), faults);
    templates.send(
        response,
        form.status(),
        "people/factor.jte",
        Map.of(
            "form", form,
            "back", Redirect.here(back),
            "offer", offer.sealed(),
            "secret", offer.base32(),
            "picture", QrCode.of(address(session.account(), offer.base32())),
            "asksPassword", session.isFull()));
  }

  /// What authenticator programs read from a QR code.
  private static String address(Account account, String base32) {
    var login = UriUtils.encode(account.login(), StandardCharsets.UTF_8);
    return "otpauth://totp/Yaqaza:" + login + "?secret=" + base32 + "&issuer=Yaqaza";
  }
}
