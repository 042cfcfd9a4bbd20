package org.yaqaza.bench.peers;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaqaza.bench.Progress;
import org.yaqaza.bench.accuracy.Accuracy;
import org.yaqaza.bench.accuracy.Asked;
import org.yaqaza.bench.accuracy.Inputs;
import org.yaqaza.bench.accuracy.Inputs.QuestionSet;
import org.yaqaza.bench.accuracy.OwnSearch;
import org.yaqaza.bench.accuracy.PairFigures;
import org.yaqaza.bench.accuracy.ScreeningFigures;
import org.yaqaza.bench.data.Pair;
import org.yaqaza.bench.data.Question;
import org.yaqaza.bench.statistics.Labelled;
import org.yaqaza.bench.statistics.Latencies;
import org.yaqaza.screening.Mode;

/// This program and others, asked the same in one run.
///
/// @param pairs by the file's name, then by the scorer's
/// @param sets by the set's name, then by who was asked
public record Peers(
    Map<String, Map<String, PairPeer>> pairs, Map<String, Map<String, SetPeer>> sets) {

  private static final int ROUNDS = 50;

  private static final int FIFTH = 4;

  /// So many questions are asked before time is taken.
  private static final int WARM_UP = 20;

  /// A scorer of pairs.
  ///
  /// @param first how long its first comparisons took, with nothing kept from before
  /// @param fifth how long the same took the fifth time over, while a program that is compiled as
  // it
  ///     runs is still being compiled
  /// @param last how long the same took the fiftieth time over
  public record PairPeer(PairFigures figures, Latencies first, Latencies fifth, Latencies last) {}

  /// Somebody who was asked questions.
  ///
  /// @param threshold from where on its scores count as a match
  /// @param latencies of all questions, one client, one after the other
  public record SetPeer(
      int questions, double threshold, ScreeningFigures figures, Latencies latencies) {}

  /// Pairs go to the scorers, sets to this program's own index and to the servers.
  ///
  /// @param most how many questions and innocents of each set are asked at most
  public static Peers measure(
      Inputs inputs, List<PairScorer> scorers, List<Server> servers, int most, Progress progress) {
    var pairs = new LinkedHashMap<String, Map<String, PairPeer>>();
    inputs.pairs().forEach((name, some) -> pairs.put(name, pairs(name, some, scorers, progress)));
    var sets = new LinkedHashMap<String, Map<String, SetPeer>>();
    if (!servers.isEmpty()) {
      for (var set : inputs.sets()) {
        sets.put(set.name(), set(inputs, set, servers, most, progress));
      }
    }
    return new Peers(pairs, sets);
  }

  private static Map<String, PairPeer> pairs(
      String name, List<Pair> pairs, List<PairScorer> scorers, Progress progress) {
    var peers = new LinkedHashMap<String, PairPeer>();
    for (var scorer : scorers) {
      var timed =
          progress.time(
              name + " by " + scorer.name() + ", " + ROUNDS + " times over",
              () -> scorer.score(pairs, ROUNDS));
      var scored = new ArrayList<PairFigures.Scored>();
      for (int i = 0; i < pairs.size(); i++) {
        var labelled = new Labelled(timed.get(i).rank(), timed.get(i).score(), pairs.get(i).same());
        scored.add(new PairFigures.Scored(Accuracy.groups(pairs.get(i)), labelled));
      }
      peers.put(
          scorer.name(),
          new PairPeer(
              PairFigures.of(scored, scorer.threshold()),
              Latencies.ofNanos(timed.stream().map(one -> one.nanos().getFirst()).toList()),
              Latencies.ofNanos(timed.stream().map(one -> one.nanos().get(FIFTH)).toList()),
              Latencies.ofNanos(timed.stream().map(one -> one.nanos().getLast()).toList())));
    }
    return peers;
  }

  /// Answers a question, with the time it took.
  private interface Asking {
    Server.Reply ask(Question question);
  }

  private static Map<String, SetPeer> set(
      Inputs inputs, QuestionSet set, List<Server> servers, int most, Progress progress) {
    var peers = new LinkedHashMap<String, SetPeer>();
    var own = new OwnSearch(inputs.lists().getOrDefault(set.list(), List.of()));
    var asking = own.asking(Server.LIMIT);
    peers.put(
        "yaqaza, in this process",
        set(
            inputs,
            set,
            question -> {
              long begun = System.nanoTime();
              var asked = asking.apply(question);
              return new Server.Reply(asked.answers(), System.nanoTime() - begun);
            },
            Mode.BALANCED.threshold(),
            most,
            progress));
    for (var server : servers) {
      try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
        peers.put(
            server.name(),
            set(
                inputs,
                set,
                question -> server.ask(http, question),
                server.threshold(),
                most,
                progress));
      }
    }
    return peers;
  }

  private static SetPeer set(
      Inputs inputs, QuestionSet set, Asking peer, double threshold, int most, Progress progress) {
    some(set.questions(), WARM_UP).forEach(peer::ask);
    var nanos = new ArrayList<Long>();
    var listed = ask(set.name(), some(set.questions(), most), peer, nanos, progress);
    var innocents = new HashMap<String, List<Asked>>();
    for (var name : set.innocents()) {
      var questions = some(inputs.innocents().getOrDefault(name, List.of()), most);
      innocents.put(name, ask(name, questions, peer, nanos, progress));
    }
    return new SetPeer(
        nanos.size(),
        threshold,
        ScreeningFigures.of(listed, innocents, Map.of("threshold", threshold), Accuracy.baseRate()),
        Latencies.ofNanos(nanos));
  }

  private static List<Asked> ask(
      String what,
      Collection<Question> questions,
      Asking peer,
      List<Long> nanos,
      Progress progress) {
    return progress.oneByOne(
        what,
        questions,
        question -> {
          var reply = peer.ask(question);
          nanos.add(reply.nanos());
          return new Asked(question, reply.answers());
        });
  }

  /// At most `most` of `all`, evenly spread.
  static <T> List<T> some(List<T> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    var some = new ArrayList<T>();
    for (long i = 0; i < most; i++) {
      some.add(all.get((int) (i * all.size() / most)));
    }
    return some;
  }
}
