package org.yaqaza.reading.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.yaqaza.reading.text.Original;

/// The text of a DOCX: its main part and the notes below it, and what its properties say.
final class Docx {

  private static final String FORMAT = "DOCX";

  /// Folders of other packed documents, and what they are.
  private static final Map<String, String> OTHERS =
      Map.of(
          "xl/",
          "XLSX",
          "ppt/",
          "PPTX",
          "META-INF/",
          "ODT / JAR",
          "OEBPS/",
          "EPUB",
          "Payload/",
          "IPA");

  private static final List<String> NOTES = List.of("footnotes.xml", "endnotes.xml");
  private static final int CHUNK = 1 << 16;

  private final Ration ration;
  private final Map<String, byte[]> parts = new HashMap<>();
  private String other = "ZIP";

  private Docx(Ration ration) {
    this.ration = ration;
  }

  static Original open(byte[] bytes, Ration ration) throws DocumentRefused {
    var docx = new Docx(ration);
    docx.unpack(bytes);
    return docx.original();
  }

  /// Parts come in any order; those that are read are held. The others are unpacked too, and
  /// counted.
  private void unpack(byte[] bytes) throws DocumentRefused {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      var chunk = new byte[CHUNK];
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var name = entry.getName();
        ration.step(CHUNK);
        boolean wanted = isWanted(name);
        var part = new ByteArrayOutputStream();
        for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
          ration.unpack(read);
          if (wanted) {
            part.write(chunk, 0, read);
          }
        }
        if (wanted && parts.putIfAbsent(name, part.toByteArray()) != null) {
          // two readers would see two documents
          throw DocumentRefused.damaged(FORMAT);
        }
        OTHERS.forEach((folder, format) -> other = name.startsWith(folder) ? format : other);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw DocumentRefused.damaged(FORMAT);
    }
  }

  private static boolean isWanted(String name) {
    return name.equals("_rels/.rels")
        || name.startsWith("docProps/") && name.endsWith(".xml")
        || name.startsWith("word/document") && name.endsWith(".xml")
        || NOTES.stream().anyMatch(note -> name.equals("word/" + note));
  }

  private Original original() throws DocumentRefused {
    var main = parts.get(mainPart());
    if (main == null) {
      throw DocumentRefused.otherFormat(other);
    }
    var text = new StringBuilder();
    DocxText.read(main, text, ration);
    for (var note : NOTES) {
      var part = parts.get("word/" + note);
      if (part != null) {
        text.append('\n');
        DocxText.read(part, text, ration);
      }
    }
    if (text.toString().isBlank()) {
      throw DocumentRefused.withoutText(FORMAT);
    }
    var core = properties("docProps/core.xml");
    var app = properties("docProps/app.xml");
    return new Original(
        text.toString(),
        "UTF-8",
        Original.Form.PLAIN,
        said(core, "title").flatMap(Said::title),
        said(app, "Company").or(() -> said(core, "creator")),
        Optional.empty(),
        said(core, "modified").or(() -> said(core, "created")).flatMap(Said::day),
        List.of());
  }

  /// As the package says; where it says nothing, where it usually is.
  private String mainPart() throws DocumentRefused {
    var relations = parts.get("_rels/.rels");
    if (relations != null) {
      var target = DocxText.mainPart(relations, ration);
      if (target.isPresent()) {
        return target.get();
      }
    }
    return "word/document.xml";
  }

  private Map<String, String> properties(String name) throws DocumentRefused {
    var part = parts.get(name);
    return part == null ? Map.of() : DocxText.properties(part, ration);
  }

  private static Optional<String> said(Map<String, String> properties, String name) {
    return Said.line(properties.getOrDefault(name, ""));
  }
}
