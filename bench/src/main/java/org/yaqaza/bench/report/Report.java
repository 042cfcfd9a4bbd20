package org.yaqaza.bench.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.FileOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaqaza.bench.statistics.Classified.Confusion;
import org.yaqaza.bench.statistics.Share;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// A measurement written into a folder: a page that needs nothing else, and the same as JSON.
public final class Report {

  private static final TemplateEngine PAGES = TemplateEngine.createPrecompiled(ContentType.Html);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .addModule(
              new SimpleModule()
                  .addSerializer(Share.class, new Shares())
                  .addSerializer(Confusion.class, new Confusions())
                  .addSerializer(Double.class, new Doubles())
                  .addSerializer(Double.TYPE, new Doubles()))
          .build();

  private Report() {}

  /// Writes `name.html` and `name.json` into `folder`.
  ///
  /// @param page the view that the template of this name shows
  /// @param data what the JSON holds
  public static void write(Path folder, String name, Object page, Object data) {
    try {
      Files.createDirectories(folder);
      try (var out = new FileOutput(folder.resolve(name + ".html"))) {
        PAGES.render(name + ".jte", Map.of("view", page, "style", style()), out);
      }
      Files.writeString(folder.resolve(name + ".json"), JSON.writeValueAsString(data) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.out.println(folder.resolve(name + ".html"));
    System.out.println(folder.resolve(name + ".json"));
  }

  private static String style() throws IOException {
    try (InputStream in = Report.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("no report.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// With what follows from the two numbers, so that a reader need not know Wilson.
  private static final class Shares extends ValueSerializer<Share> {
    @Override
    public void serialize(Share share, JsonGenerator json, SerializationContext context) {
      json.writeStartObject();
      json.writeNumberProperty("count", share.count());
      json.writeNumberProperty("of", share.of());
      if (share.of() > 0) {
        json.writeNumberProperty("value", share.value());
        json.writeNumberProperty("low", share.interval().low());
        json.writeNumberProperty("high", share.interval().high());
      }
      json.writeEndObject();
    }
  }

  private static final class Confusions extends ValueSerializer<Confusion> {
    @Override
    public void serialize(Confusion at, JsonGenerator json, SerializationContext context) {
      json.writeStartObject();
      json.writePOJOProperty("threshold", at.threshold());
      json.writeNumberProperty("hits", at.hits());
      json.writeNumberProperty("falseAlarms", at.falseAlarms());
      json.writeNumberProperty("misses", at.misses());
      json.writePOJOProperty("precision", at.precision());
      json.writePOJOProperty("recall", at.recall());
      json.writePOJOProperty("f1", at.f1());
      json.writeEndObject();
    }
  }

  /// What is not a number is null in JSON.
  private static final class Doubles extends ValueSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator json, SerializationContext context) {
      if (Double.isFinite(value)) {
        json.writeNumber(value);
      } else {
        json.writeNull();
      }
    }
  }
}
