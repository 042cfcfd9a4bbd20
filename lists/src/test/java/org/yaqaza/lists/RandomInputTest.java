package org.yaqaza.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.yaqaza.lists.csv.CsvListReader;
import org.yaqaza.lists.csv.Mapping;
import org.yaqaza.lists.ftm.FtmReader;
import org.yaqaza.lists.ofac.OfacReader;
import org.yaqaza.lists.subjects.PairFile;
import org.yaqaza.lists.subjects.SubjectFile;
import org.yaqaza.lists.un.UnReader;
import org.yaqaza.model.Subject;

/// Whatever the bytes are, a reader reads them, tells problems, or refuses them; nothing else
/// happens.
class RandomInputTest {

  private static final List<byte[]> SAMPLES =
      List.of(
          Collected.bytes("un/un-sample.xml"),
          Collected.bytes("ofac/sdn.csv"),
          Collected.bytes("csv/wanted.csv"),
          Collected.gzip(Collected.bytes("un/un-sample.xml")));

  @Property(tries = 500)
  void readsOrRefusesAnyBytes(@ForAll byte[] bytes) throws Exception {
    readAll(bytes);
  }

  @Property(tries = 300)
  void readsOrRefusesSamplesWithAnyByteChanged(
      @ForAll @IntRange(max = 3) int sample,
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 1_000_000) Integer> places,
      @ForAll byte change)
      throws Exception {
    var bytes = SAMPLES.get(sample).clone();
    places.forEach(place -> bytes[place % bytes.length] ^= change);
    readAll(bytes);
  }

  private static void readAll(byte[] bytes) throws Exception {
    var file = ListFile.of(Collected.file("list", bytes));
    var mapping = Mapping.read(Collected.resource("csv/wanted.mapping"));
    for (var reader :
        List.of(
            new UnReader("un"),
            new OfacReader("ofac"),
            new FtmReader("ftm"),
            new CsvListReader("moi", mapping))) {
      var read = new Collected();
      try {
        var reading = reader.read(file, read);
        assertThat(reading.records()).isEqualTo(read.records().size());
      } catch (ListRefused e) {
        assertThat(e.problem().file()).isEqualTo("list");
      }
    }
    try {
      ListFormat.detect(file, false);
    } catch (ListRefused e) {
      assertThat(e.problem().file()).isEqualTo("list");
    }
    readQuestions(bytes);
  }

  private static void readQuestions(byte[] bytes) throws Exception {
    var limits = Limits.usual();
    try (var in = ListStream.of(new ByteArrayInputStream(bytes), limits, n -> {})) {
      SubjectFile.read(
          in,
          "list",
          "Person",
          limits,
          new SubjectFile.Sink() {
            @Override
            public void subject(Subject subject) {}

            @Override
            public void problem(Problem problem) {}
          });
    } catch (ListRefused | StreamRefused e) {
      assertThat(e).hasMessageNotContaining("null");
    }
    try (var in = ListStream.of(new ByteArrayInputStream(bytes), limits, n -> {})) {
      PairFile.read(
          in,
          "list",
          "Person",
          limits,
          new PairFile.Sink() {
            @Override
            public void row(PairFile.Row row) {}

            @Override
            public void problem(Problem problem) {}
          });
    } catch (ListRefused | StreamRefused e) {
      assertThat(e).hasMessageNotContaining("null");
    }
  }
}
