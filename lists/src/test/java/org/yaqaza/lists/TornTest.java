package org.yaqaza.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.yaqaza.lists.csv.CsvListReader;
import org.yaqaza.lists.csv.Mapping;
import org.yaqaza.lists.ftm.FtmReader;
import org.yaqaza.lists.ofac.OfacReader;
import org.yaqaza.lists.un.UnReader;
import org.yaqaza.model.SourceRecord;

/// A list that was cut off is never taken for a whole one, nor a cut value for a whole one.
class TornTest {

  private static final byte[] UN = Collected.bytes("un/un-sample.xml");
  private static final byte[] CSV = Collected.bytes("csv/wanted.csv");
  private static final byte[] FTM =
      """
      {"id":"NK-1","schema":"Person","properties":{"name":["Invented","مخترع"],"birthDate":["1970"]}}
      {"id":"NK-2","schema":"Person","properties":{"name":["Invented too"],"topics":["sanction"]}}
      {"id":"NK-3","schema":"Organization","properties":{"name":["شركة مخترعة"]}}
      """
          .getBytes(UTF_8);

  private static final Map<String, SourceRecord> WHOLE_UN = whole(new UnReader("un"), UN);

  private static Map<String, SourceRecord> whole(ListReader reader, byte[] content) {
    try {
      var read = new Collected();
      reader.read(ListFile.of(Collected.file("list", content)), read);
      return read.records();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /// Reads a cut file. When it is not refused as torn, it must hold the first of the whole records,
  /// each of them whole.
  private static void check(
      ListReader reader, ListFile cut, Map<String, SourceRecord> whole, boolean mayEndEarly)
      throws Exception {
    var read = new Collected();
    try {
      reader.read(cut, read);
    } catch (ListRefused e) {
      return;
    }
    assertThat(mayEndEarly).as("was refused").isTrue();
    assertThat(whole.entrySet()).containsAll(read.records().entrySet());
    assertThat(read.problems()).allMatch(problem -> problem.expected() == Expected.END_MARK);
  }

  private static ListFile cut(byte[] content, int length) {
    return ListFile.of(Collected.file("list", Arrays.copyOf(content, length)));
  }

  @Property(tries = 500)
  void refusesACutUnList(@ForAll @IntRange(max = 100_000) int at) throws Exception {
    var end = new String(UN, UTF_8).lastIndexOf('>');
    var length = at % new String(UN, UTF_8).substring(0, end).getBytes(UTF_8).length;
    check(new UnReader("un"), cut(UN, length), WHOLE_UN, false);
  }

  @Property(tries = 100)
  void refusesACutZippedList(@ForAll @IntRange(max = 100_000) int at) throws Exception {
    var zipped = Collected.gzip(UN);
    check(new UnReader("un"), cut(zipped, at % zipped.length), WHOLE_UN, false);
  }

  @Test
  void saysThatACutUnListIsTorn() {
    for (var length = 1_000; length < UN.length - 20; length += 97) {
      var file = cut(UN, length);
      try {
        new UnReader("un").read(file, new Collected());
        throw new AssertionError("not refused at " + length);
      } catch (ListRefused e) {
        assertThat(e.torn()).as("%s: %s", length, e.problem()).isTrue();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
  }

  @Property(tries = 500)
  void refusesCutLinesAndTakesWholeOnes(@ForAll @IntRange(max = 100_000) int at) throws Exception {
    var reader = new FtmReader("list");
    var length = at % FTM.length;
    check(reader, cut(FTM, length), whole(reader, FTM), endsObject(length));
  }

  private static boolean endsObject(int length) {
    return length == 0
        || FTM[length - 1] == '\n'
        || (FTM[length - 1] == '}' && FTM[length] == '\n');
  }

  @Property(tries = 500)
  void refusesCutRowsAndTakesWholeOnes(@ForAll @IntRange(max = 100_000) int at) throws Exception {
    var mapping = Mapping.read(Collected.resource("csv/wanted.mapping"));
    var reader = new CsvListReader("moi", mapping);
    var length = at % CSV.length;
    var endsLine = length > 0 && (CSV[length - 1] == '\n' || CSV[length - 1] == '\r');
    check(reader, cut(CSV, length), whole(reader, CSV), endsLine);
  }

  @Property(tries = 300)
  void refusesACutOfacFileOrTellsThatItsMarkIsMissing(
      @ForAll @IntRange(max = 3) int which, @ForAll @IntRange(max = 100_000) int at)
      throws Exception {
    var name = new String[] {"sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"}[which];
    var folder = Collected.folder();
    for (var file : new String[] {"sdn.csv", "alt.csv", "add.csv", "sdn_comments.csv"}) {
      Collected.file(folder, file, Collected.bytes("ofac/" + file));
    }
    var content = Collected.bytes("ofac/" + name);
    // up to the mark, which is the file's real end
    var mark = new String(content, UTF_8).indexOf('\u001A');
    Collected.file(folder, name, Arrays.copyOf(content, at % mark));
    var read = new Collected();
    try {
      new OfacReader("ofac").read(ListFile.of(folder), read);
    } catch (ListRefused e) {
      assertThat(e.torn()).isTrue();
      return;
    }
    assertThat(read.expectations()).contains(Expected.END_MARK);
    var whole = new Collected();
    new OfacReader("ofac").read(ListFile.of(Collected.resource("ofac")), whole);
    for (var record : read.records().values()) {
      assertThat(whole.record(record.id()).statements())
          .as("no value is cut, only rows are missing")
          .containsAll(
              record.statements().stream().filter(s -> !s.value().startsWith("cut: ")).toList());
    }
  }
}
