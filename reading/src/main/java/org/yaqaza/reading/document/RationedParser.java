package org.yaqaza.reading.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;

/// PDFBox's parser, with bounds that it lacks: what a packed stream swells to is counted before it
/// is unpacked into memory, and so is every byte that is parsed.
final class RationedParser extends PDFParser {

  RationedParser(byte[] bytes, Ration ration) throws IOException {
    super(new Source(bytes, ration), "", null, null, IOUtils.createMemoryOnlyStreamCache());
    document.close();
    document = new Holder(this, ration);
  }

  /// The file; a parser that goes round in circles comes to an end.
  private static final class Source extends RandomAccessReadBuffer {
    private final Ration ration;

    Source(byte[] bytes, Ration ration) {
      super(bytes);
      this.ration = ration;
    }

    @Override
    public int read() throws IOException {
      ration.step(1);
      return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      ration.step(1 + length / 16);
      return super.read(into, offset, length);
    }
  }

  /// Makes streams that are counted.
  private static final class Holder extends COSDocument {
    private final RationedParser parser;
    private final RandomAccessStreamCache cache;
    private final Ration ration;

    Holder(RationedParser parser, Ration ration) throws IOException {
      super(IOUtils.createMemoryOnlyStreamCache(), parser);
      this.parser = parser;
      this.cache = IOUtils.createMemoryOnlyStreamCache().create();
      this.ration = ration;
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      var view = parser.createRandomAccessReadView(start, length);
      var stream = new Packed(cache, view, ration);
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }
  }

  private static final class Packed extends COSStream {
    /// What may come out larger than it went in; pictures are not opened for their text.
    private static final Set<COSName> SWELLING =
        Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION,
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION,
            COSName.CRYPT);

    private final Ration ration;
    private boolean isCounted;

    /// What it swells to.
    private long size;

    Packed(RandomAccessStreamCache cache, RandomAccessReadView view, Ration ration)
        throws IOException {
      super(cache, view);
      this.ration = ration;
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
      count();
      return super.createInputStream(options);
    }

    @Override
    public RandomAccessRead createView() throws IOException {
      count();
      return super.createView();
    }

    /// Pages are unpacked bit by bit from here.
    @Override
    public InputStream createRawInputStream() throws IOException {
      count();
      return super.createRawInputStream();
    }

    /// Deciphered, it is another stream.
    @Override
    public OutputStream createRawOutputStream() throws IOException {
      isCounted = false;
      return super.createRawOutputStream();
    }

    /// Unpacks it into nothing, once; each time that it is opened it counts again as steps.
    private void count() {
      if (!isCounted) {
        isCounted = true;
        size = 0;
        try {
          measure();
        } catch (IOException | RuntimeException e) {
          if (e instanceof Ration.Spent spent) {
            throw spent;
          }
          // a damaged stream, or one not deciphered yet: who opens it will see the same
        }
      }
      ration.step(1 + size / 16);
    }

    private void measure() throws IOException {
      var names = names();
      byte[] content = new byte[0];
      for (int i = 0; i < names.size() && SWELLING.contains(names.get(i)); i++) {
        var out = new Counting(ration, i + 1 < names.size());
        try (InputStream in =
            i == 0 ? super.createRawInputStream() : new ByteArrayInputStream(content)) {
          var filter = FilterFactory.INSTANCE.getFilter(names.get(i));
          filter.decode(in, out, this, i, DecodeOptions.DEFAULT);
        } finally {
          size = Math.max(size, out.size);
        }
        content = out.kept.toByteArray();
      }
    }

    /// As PDFBox takes them: each once.
    private List<COSName> names() {
      var names = new ArrayList<COSName>();
      switch (getFilters()) {
        case COSName name -> names.add(name);
        case COSArray several -> {
          for (int i = 0; i < several.size(); i++) {
            if (several.getObject(i) instanceof COSName name && !names.contains(name)) {
              names.add(name);
            }
          }
        }
        case null, default -> {}
      }
      return names;
    }
  }

  /// Counts what comes out of a filter, and keeps it where a further one needs it.
  private static final class Counting extends OutputStream {
    private final Ration ration;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(0);
    private final boolean keeps;
    private long size;

    Counting(Ration ration, boolean keeps) {
      this.ration = ration;
      this.keeps = keeps;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      ration.unpack(length);
      size += length;
      if (keeps) {
        kept.write(bytes, offset, length);
      }
    }
  }
}
