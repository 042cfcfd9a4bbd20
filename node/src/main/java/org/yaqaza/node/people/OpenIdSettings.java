package org.yaqaza.node.people;

import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaqaza.model.Tlp;
import org.yaqaza.node.people.Account.Standing;

/// The OpenID provider that this installation trusts; there is no other.
///
/// @param issuer its address; nothing is asked of any that was not set
/// @param client by which it knows this node
/// @param name what people call it
/// @param claim of the identity token, whose values say what somebody is
/// @param rules what each value means here
record OpenIdSettings(
    Issuer issuer, ClientID client, Secret secret, String name, String claim, List<Rule> rules) {

  /// What one value of the claim means here.
  record Rule(
      String value, Set<Role> roles, Set<String> purposes, Tlp highest, Set<String> groups) {}

  OpenIdSettings {
    rules = List.copyOf(rules);
  }

  /// @param secretFile a file with the client's secret and nothing else
  /// @param rolesFile a table with tabs: value of the claim, roles, purposes, highest level,
  /// groups,
  ///     each list parted by spaces
  /// @throws IllegalArgumentException when something cannot be: the node does not start
  static OpenIdSettings read(
      String issuer, String client, Path secretFile, String name, String claim, Path rolesFile) {
    try {
      var address = URI.create(issuer);
      boolean isHere = "http".equals(address.getScheme()) && isLoopback(address);
      if (!"https".equals(address.getScheme()) && !isHere) {
        throw new IllegalArgumentException(
            "YAQAZA_OIDC_ISSUER: expected an https address, or one of this machine");
      }
      var rules = new ArrayList<Rule>();
      int number = 0;
      for (var line : Files.readAllLines(rolesFile)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          rules.add(rule(rolesFile + ":" + number, line));
        }
      }
      return new OpenIdSettings(
          new Issuer(issuer),
          new ClientID(client),
          new Secret(Files.readString(secretFile).strip()),
          name.isEmpty() ? String.valueOf(address.getHost()) : name,
          claim,
          rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLoopback(URI address) throws UnknownHostException {
    return address.getHost() != null
        && InetAddress.getByName(address.getHost()).isLoopbackAddress();
  }

  private static Rule rule(String place, String line) {
    var cells = List.of(line.split("\t", -1));
    if (cells.size() != 5) {
      throw new IllegalArgumentException(
          place + ": expected five columns: value, roles, purposes, highest level, groups");
    }
    var roles = new HashSet<Role>();
    for (var word : words(cells.get(1))) {
      roles.add(Role.of(word).orElseThrow(() -> unknown(place, "a role", word)));
    }
    for (var word : words(cells.get(2))) {
      if (!Purposes.all().contains(word)) {
        throw unknown(place, "a purpose", word);
      }
    }
    var highest =
        Tlp.labelled(cells.get(3).strip())
            .orElseThrow(() -> unknown(place, "a TLP level", cells.get(3)));
    return new Rule(
        cells.getFirst(),
        roles,
        Set.copyOf(words(cells.get(2))),
        highest,
        Set.copyOf(words(cells.get(4))));
  }

  private static IllegalArgumentException unknown(String place, String expected, String found) {
    return new IllegalArgumentException(place + ": expected " + expected + ", found " + found);
  }

  private static List<String> words(String cell) {
    return Arrays.stream(cell.strip().split(" +"))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  /// What somebody is here whose claim has `values`; nothing when none of them means anything.
  Optional<Standing> standing(String shown, List<String> values) {
    var roles = new HashSet<Role>();
    var purposes = new HashSet<String>();
    var groups = new HashSet<String>();
    var highest = Tlp.CLEAR;
    for (var rule : rules) {
      if (values.contains(rule.value())) {
        roles.addAll(rule.roles());
        purposes.addAll(rule.purposes());
        groups.addAll(rule.groups());
        highest = rule.highest().compareTo(highest) > 0 ? rule.highest() : highest;
      }
    }
    return roles.isEmpty()
        ? Optional.empty()
        : Optional.of(new Standing(shown, roles, new Clearance(highest, groups), purposes));
  }
}
