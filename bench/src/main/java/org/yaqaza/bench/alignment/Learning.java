package org.yaqaza.bench.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/// Learns how probable each exchange is, by expectation and maximisation over all ways to lay one
/// key of a pair over the other. The prior is a Dirichlet one: for each exchange so many
/// occurrences that were never seen.
public final class Learning {

  /// What was learned.
  ///
  /// @param probability of each exchange among all
  /// @param counts how often each is expected in the pairs, without the prior
  /// @param objective the logarithm of the likelihood plus that of the prior, after each round: it
  ///     never falls
  public record Model(
      Map<Exchange, Double> probability, Map<Exchange, Double> counts, List<Double> objective) {

    boolean isLikelier(Exchange one, Exchange other) {
      return probability.getOrDefault(one, 0.0) > probability.getOrDefault(other, 0.0);
    }
  }

  private final Inventory inventory;
  private final double[] prior;
  private final List<Pair> pairs;
  private final List<Lattice> lattices;
  private final List<Double> objective = new ArrayList<>();
  private double[] probability;
  private double[] counts;

  /// @param pairs what to learn from; those that the inventory cannot read are left out
  /// @param prior occurrences of each exchange that are believed in beforehand, above zero
  public Learning(List<Pair> pairs, Map<Exchange, Double> prior) {
    this.inventory = new Inventory(prior.keySet().stream().sorted().toList());
    this.prior = inventory.all().stream().mapToDouble(prior::get).toArray();
    this.pairs = pairs;
    this.lattices = pairs.stream().map(pair -> Lattice.of(pair, inventory)).toList();
    this.probability = normalised(this.prior);
    this.counts = new double[inventory.size()];
  }

  /// Learns for `rounds` more rounds.
  public Learning rounds(int rounds) {
    for (int round = 0; round < rounds; round++) {
      expect();
      var seen = new double[counts.length];
      Arrays.setAll(seen, i -> counts[i] + prior[i]);
      probability = normalised(seen);
    }
    expect();
    return this;
  }

  /// Fills the expected counts under what is known so far.
  private void expect() {
    counts = new double[inventory.size()];
    double likelihood = 0;
    for (int p = 0; p < lattices.size(); p++) {
      double weight = pairs.get(p).weight();
      double one = lattices.get(p).expect(probability, weight, counts);
      likelihood += Double.isInfinite(one) ? 0 : weight * one;
    }
    for (int i = 0; i < prior.length; i++) {
      likelihood += prior[i] * Math.log(probability[i]);
    }
    objective.add(likelihood);
  }

  /// What was learned so far.
  public Model model() {
    var of = new TreeMap<Exchange, Double>();
    var seen = new TreeMap<Exchange, Double>();
    for (int id = 0; id < inventory.size(); id++) {
      of.put(inventory.exchange(id), probability[id]);
      seen.put(inventory.exchange(id), counts[id]);
    }
    return new Model(of, seen, List.copyOf(objective));
  }

  /// The likeliest way to read each pair, with its weight.
  void likeliest(BiConsumer<List<Exchange>, Double> each) {
    for (int p = 0; p < lattices.size(); p++) {
      var way = lattices.get(p).likeliest(probability).stream().map(inventory::exchange).toList();
      each.accept(way, pairs.get(p).weight());
    }
  }

  private static double[] normalised(double[] counts) {
    double sum = Arrays.stream(counts).sum();
    return Arrays.stream(counts).map(c -> c / sum).toArray();
  }
}
