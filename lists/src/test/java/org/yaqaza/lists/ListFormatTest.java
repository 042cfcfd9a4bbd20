package org.yaqaza.lists;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.yaqaza.lists.csv.Mapping;

class ListFormatTest {

  private static ListFormat detect(String text) throws Exception {
    return detect(text.getBytes(UTF_8));
  }

  private static ListFormat detect(byte[] bytes) throws Exception {
    return ListFormat.detect(ListFile.of(Collected.file("list", bytes)), false);
  }

  @Test
  void knowsTheSamplesPlainAndZipped() throws Exception {
    var un = Collected.bytes("un/un-sample.xml");
    var sdn = Collected.bytes("ofac/sdn.csv");
    assertThat(detect(un)).isEqualTo(ListFormat.UN_XML);
    assertThat(detect(Collected.gzip(un))).isEqualTo(ListFormat.UN_XML);
    assertThat(detect(sdn)).isEqualTo(ListFormat.OFAC_CSV);
    assertThat(detect(Collected.gzip(sdn))).isEqualTo(ListFormat.OFAC_CSV);
    var folder = ListFile.of(Collected.resource("ofac"));
    assertThat(ListFormat.detect(folder, false)).isEqualTo(ListFormat.OFAC_CSV);
  }

  @Test
  void goesByTheFirstSignOfAText() throws Exception {
    assertThat(detect("\uFEFF\n {\"id\":\"x\"}")).isEqualTo(ListFormat.FTM_JSON_LINES);
    assertThat(detect("\uFEFF<CONSOLIDATED_LIST/>")).isEqualTo(ListFormat.UN_XML);
    assertThat(detect("<CONSOLIDATED_LIST/>".getBytes(UTF_16))).isEqualTo(ListFormat.UN_XML);
  }

  @Test
  void takesAnythingForCsvThatComesWithAMapping() throws Exception {
    var file = ListFile.of(Collected.file("list", "{,id\n".getBytes(UTF_8)));
    assertThat(ListFormat.detect(file, true)).isEqualTo(ListFormat.CSV);
  }

  @Test
  void refusesWhatItDoesNotKnowAndAsksForAMappingWhereThatMayHelp() {
    for (var text : new String[] {"", "id,name\n1,One\n", "PK\u0003\u0004", "\u0000"}) {
      var refused = catchThrowableOfType(ListRefused.class, () -> detect(text));
      assertThat(refused.problem().expected()).isEqualTo(Expected.KNOWN_FORMAT);
      assertThat(refused.problem().wanted()).isEqualTo("mapping");
    }
    assertThat(
            catchThrowableOfType(ListRefused.class, () -> detect("<sdnList/>")).problem().wanted())
        .isEmpty();
    var folder = ListFile.of(Collected.resource("un"));
    var refused = catchThrowableOfType(ListRefused.class, () -> ListFormat.detect(folder, false));
    assertThat(refused.problem().wanted()).isEqualTo("sdn.csv");
  }

  @Test
  void readsAListWhateverItIs() throws Exception {
    var none = Optional.<Mapping>empty();
    var un = ListFile.of(Collected.resource("un/un-sample.xml"));
    assertThat(Lists.read(un, Optional.empty(), none, new Collected()).prefix()).isEqualTo("un");
    assertThat(Lists.read(un, Optional.of("mine"), none, new Collected()).prefix())
        .isEqualTo("mine");
    var ofac = ListFile.of(Collected.resource("ofac"));
    assertThat(Lists.read(ofac, Optional.empty(), none, new Collected()).records()).isEqualTo(12);
    var line = "{\"id\":\"x\",\"schema\":\"Person\",\"properties\":{\"name\":\"Invented\"}}";
    var ftm = ListFile.of(Collected.file("My List.2026.jsonl", line.getBytes(UTF_8)));
    assertThat(Lists.read(ftm, Optional.empty(), none, new Collected()).prefix())
        .isEqualTo("my-list");
    var csv = ListFile.of(Collected.resource("csv/wanted.csv"));
    var mapping = Optional.of(Mapping.read(Collected.resource("csv/wanted.mapping")));
    assertThat(Lists.read(csv, Optional.empty(), mapping, new Collected()).prefix())
        .isEqualTo("moi");
    assertThatThrownBy(() -> Lists.read(un, Optional.of("No prefix"), none, new Collected()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void countsEveryByteOnceForAProgressBar() throws Exception {
    for (var name : new String[] {"un/un-sample.xml", "ofac"}) {
      var told = new AtomicLong();
      var file = ListFile.of(Collected.resource(name)).telling(told::addAndGet);
      Lists.read(file, Optional.empty(), Optional.empty(), new Collected());
      assertThat(told.get()).as(name).isEqualTo(file.size());
    }
  }
}
