package org.yaqaza.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yaqaza.reading.text.Decoding;
import org.yaqaza.reading.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every span of the output reads back from the original text, for any input in any encoding; and
/// no input makes reading throw.
class SpansTest {

  private static final Reader READER = new Reader();
  private static final JsonMapper JSON = new JsonMapper();

  private static final List<String> PIECES =
      List.of(
          "قال",
          "مختار بلمختار",
          "تنظيم \"القاعدة\"",
          "أبومحمد",
          "«مركز هداية»",
          "يوم 12 مارس 2024",
          "ثمانية و عشرين",
          "أكثر من 50 وفداً",
          "داعـــش",
          "المُغرِب",
          "ﻻ",
          "ﷺ",
          "?مزاعم?",
          "“الإنتربول",
          "وفق مصادر أمنية",
          "أن",
          "إن",
          ":",
          ".",
          "..",
          "؟",
          "،",
          "\n",
          "\n\n",
          "\u00a0\u00a0\u00a0\u00a0",
          "\u200f",
          "\u202b",
          "\ud83d\ude00",
          "\ud83d",
          "[covid19 x]",
          "<p>",
          "</p>",
          "&amp;",
          "<b>",
          "&#x1F600;",
          "<html><body>",
          "<script>",
          "<!--",
          "(2013)",
          "5+5",
          "العدد 444",
          "said",
          "le procureur",
          "Étienne",
          "Valdon",
          "a déclaré que",
          "1 600",
          "\u0000",
          "\r\n",
          "l'",
          "\"",
          "-",
          "1/2/2020",
          "رمضان 1440 هـ",
          "\t",
          " ");

  @Provide
  Arbitrary<String> pages() {
    var pieces = Arbitraries.of(PIECES).list().ofMaxSize(60).map(list -> String.join(" ", list));
    var anything = Arbitraries.strings().all().ofMaxLength(200);
    var glued = Arbitraries.of(PIECES).list().ofMaxSize(60).map(list -> String.join("", list));
    return Arbitraries.oneOf(pieces, glued, anything);
  }

  @Property(tries = 400)
  void everySpanReadsBack(@ForAll("pages") String text) {
    var original = Decoding.decode(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    var points = original.text().codePoints().toArray();
    var out = new StringWriter();
    new ReadingLines(READER.read(original), _ -> Link.NONE).write(out);
    var lines = out.toString().lines().map(JSON::readTree).toList();
    assertThat(lines.getFirst().path("kind").asString()).isEqualTo("document");
    assertThat(lines.getFirst().path("characters").asInt()).isEqualTo(points.length);
    lines.forEach(line -> readsBack(line, points));
  }

  /// Any object with start, end and text, however deep.
  private static void readsBack(JsonNode node, int[] points) {
    if (node.has("start")) {
      int start = node.path("start").asInt();
      int end = node.path("end").asInt();
      assertThat(new String(points, start, end - start)).isEqualTo(node.path("text").asString());
    }
    node.forEach(child -> readsBack(child, points));
  }

  @Property(tries = 200)
  void segmentsAreInOrderAndApart(@ForAll("pages") String text) {
    var page =
        READER.read(Decoding.decode(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))).page();
    var spans = new ArrayList<Span>();
    page.segments().forEach(segment -> spans.add(segment.span()));
    for (int i = 1; i < spans.size(); i++) {
      assertThat(spans.get(i).start()).isGreaterThanOrEqualTo(spans.get(i - 1).end());
    }
    assertThat(Optional.of(page.language())).isPresent();
  }
}
