package org.yaqaza.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.yaqaza.bench.data.Question;
import org.yaqaza.bench.data.SharedData;
import org.yaqaza.model.Match;
import org.yaqaza.model.Subject;
import org.yaqaza.names.Kind;
import org.yaqaza.names.Name;
import org.yaqaza.names.NameParser;
import org.yaqaza.screening.Comparison;
import org.yaqaza.screening.Index;

/// Reading a name, comparing two, and searching the UN list for people who are on no list.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SpeedBenchmark {

  private static final Subject ONE =
      new Subject("1", "Person", Map.of("name", List.of("مختار بلمختار")));
  private static final Subject OTHER =
      new Subject("2", "Person", Map.of("name", List.of("Mokhtar Belmokhtar")));

  private List<Subject> people = List.of();
  private Index index = new Index(List.of());
  private int next;

  @Setup
  public void load() {
    var data = SharedData.find().orElseThrow(() -> new IllegalStateException("no data"));
    index = new Index(data.list("lists/un_consolidated_2026-02-27.xml.gz"));
    people = data.questions("screening/neg.dev.jsonl.gz").stream().map(Question::subject).toList();
  }

  @Benchmark
  public Name parse() {
    return NameParser.parse("Mokhtar Belmokhtar", Kind.PERSON);
  }

  @Benchmark
  public Match compare() {
    return Comparison.compare(ONE, OTHER);
  }

  @Benchmark
  public List<Match> search() {
    next = (next + 1) % people.size();
    return index.search(people.get(next), 0.5, 5, _ -> true);
  }
}
