package org.yaqaza.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.yaqaza.bench.report.Plot.Axis;
import org.yaqaza.bench.report.Plot.Point;
import org.yaqaza.bench.report.Plot.Series;
import org.yaqaza.bench.report.Plot.Style;

class PlotTest {

  @Test
  void marksAreRound() {
    assertThat(Axis.linear("", 0, 1).marks())
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
        .containsExactly(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
    assertThat(Axis.linear("", -30, 30).marks())
        .containsExactly(-30.0, -20.0, -10.0, 0.0, 10.0, 20.0, 30.0);
    assertThat(Axis.decades("", List.of(3.0, 450.0)).marks())
        .containsExactly(1.0, 10.0, 100.0, 1000.0);
  }

  @Test
  void onALogarithmicAxisEachDecadeHasTheSameLength() {
    var axis = Axis.decades("", List.of(1.0, 10_000.0));
    assertThat(axis.place(1)).isZero();
    assertThat(axis.place(100)).isCloseTo(0.5, within(1e-12));
    assertThat(axis.place(10_000)).isEqualTo(1);
  }

  @Test
  void anAxisWithoutLengthIsRefused() {
    assertThatThrownBy(() -> Axis.linear("x", 1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Axis("x", 0, 1, true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theDrawingIsXmlWithEveryPointInItsPlace() throws Exception {
    var plot =
        new Plot(
            "a < b & c",
            Axis.linear("<x>", 0, 1),
            Axis.linear("y", 0, 1),
            List.of(
                new Series(
                    "s",
                    Style.LINE,
                    List.of(new Point(0, 0), new Point(1, 1), new Point(2, 0.5)))));
    var svg = parsed(plot.svg());
    var line = (Element) svg.getElementsByTagName("polyline").item(0);
    assertThat(line.getAttribute("points").strip())
        .as("from the lower left to the upper right; what lies outside is left out")
        .isEqualTo("62.0,294.0 546.0,14.0");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("a < b & c");
    assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(2);
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }
}
