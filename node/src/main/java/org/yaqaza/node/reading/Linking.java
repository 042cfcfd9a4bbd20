package org.yaqaza.node.reading;

import org.yaqaza.node.handling.Sight;
import org.yaqaza.node.people.Viewer;
import org.yaqaza.node.screening.OnRecord;
import org.yaqaza.node.screening.Screener;
import org.yaqaza.reading.Reading;

/// Looks up what is held on those whom a document names, as far as who asks may read it, and puts
/// on record whom they were shown.
public final class Linking {

  private final Screener screener;
  private final OnRecord record;

  public Linking(Screener screener, OnRecord record) {
    this.screener = screener;
    this.record = record;
  }

  /// Of a document that is kept.
  public Links of(Viewer viewer, Sight sight, Read read) {
    return recorded(viewer, Links.of(read, question -> screener.answer(sight, question)));
  }

  /// Of one that was read just now.
  public Links of(Viewer viewer, Sight sight, Reading reading) {
    return recorded(viewer, Links.of(reading, question -> screener.answer(sight, question)));
  }

  private Links recorded(Viewer viewer, Links links) {
    record.answered(viewer.author(), links.answers());
    return links;
  }
}
