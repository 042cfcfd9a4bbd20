package org.yaqaza.reading.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Phrases of one or more words, found in running tokens whatever their spelling of hamza, alif or
/// accents, and whatever is glued to the first word's start (Arabic proclitics).
///
/// @param <V> what a phrase means
public final class Phrases<V> {

  private final Node<V> root;
  private final long[] beginnings;

  private Phrases(Node<V> root) {
    this.root = root;
    this.beginnings = new long[Integer.highestOneBit(root.next.size() / 2 + 16)];
    for (var first : root.next.keySet()) {
      int beginning = beginning(first, 0);
      beginnings[beginning >>> 6 & beginnings.length - 1] |= 1L << beginning;
    }
  }

  /// A hash of the first letters and the length of `key` from its `cut`th character on: most words
  /// are told from this alone to begin no phrase, without being looked up.
  private static int beginning(String key, int cut) {
    int hash = key.length() - cut;
    for (int i = cut; i < Math.min(key.length(), cut + 4); i++) {
      hash = hash * 31 + key.charAt(i);
    }
    return hash * 0x9E3779B9 >>> 7;
  }

  private boolean mayBegin(String key, int cut) {
    int beginning = beginning(key, cut);
    return (beginnings[beginning >>> 6 & beginnings.length - 1] & 1L << beginning) != 0;
  }

  /// A phrase that stands in the tokens.
  ///
  /// @param first index of its first token
  /// @param last index of its last token, inclusive
  /// @param cut characters of the first token that do not belong to it
  public record Hit<V>(int first, int last, int cut, V value) {

    /// From the first token without what was glued to it, to the last.
    public Span span(List<Token> tokens) {
      return tokens.get(first).from(cut).span().to(tokens.get(last).span());
    }
  }

  /// The longest phrase that begins at token `at`, read as it stands or else without the shortest
  /// run of proclitics that leaves one.
  public Optional<Hit<V>> longest(List<Token> tokens, int at) {
    var first = tokens.get(at);
    for (int cut : Clitics.cuts(first.key())) {
      if (mayBegin(first.key(), cut)) {
        var hit = longest(tokens, at, cut, first.key().substring(cut));
        if (hit != null) {
          return Optional.of(hit);
        }
      }
    }
    // لل is ل and ال: the article's alif is written nowhere, so it is put back for the look-up
    if (Clitics.hidesArticle(first.key())) {
      int cut = first.key().indexOf("لل") + 1;
      var hit = longest(tokens, at, cut, "ا" + first.key().substring(cut));
      return Optional.ofNullable(hit);
    }
    return Optional.empty();
  }

  /// The longest phrase that begins at token `at` exactly as it stands.
  public Optional<Hit<V>> exact(List<Token> tokens, int at) {
    var key = tokens.get(at).key();
    return mayBegin(key, 0) ? Optional.ofNullable(longest(tokens, at, 0, key)) : Optional.empty();
  }

  private @Nullable Hit<V> longest(List<Token> tokens, int at, int cut, String firstKey) {
    var node = root.next.get(firstKey);
    Hit<V> found = null;
    for (int i = at; node != null; ) {
      if (node.value != null) {
        found = new Hit<>(at, i, cut, node.value);
      }
      i++;
      node = i < tokens.size() ? node.next.get(tokens.get(i).key()) : null;
    }
    return found;
  }

  public static <V> Builder<V> builder() {
    return new Builder<>();
  }

  /// Collects phrases; the first value given for a phrase stays.
  public static final class Builder<V> {

    private final Node<V> root = new Node<>();

    /// Adds `phrase`, cut into tokens as running text is.
    public Builder<V> add(String phrase, V value) {
      var node = root;
      for (var token : Tokens.of(phrase)) {
        node = node.next.computeIfAbsent(token.key(), k -> new Node<>());
      }
      if (node != root && node.value == null) {
        node.value = value;
      }
      return this;
    }

    public Phrases<V> build() {
      return new Phrases<>(root);
    }
  }

  private static final class Node<V> {
    private final Map<String, Node<V>> next = new HashMap<>(2);
    private @Nullable V value;
  }
}
