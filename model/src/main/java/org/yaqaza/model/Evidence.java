package org.yaqaza.model;

import java.util.List;

/// One reason for or against two records being the same subject, in bits: the base-2 logarithm of
/// how much more likely this agreement or difference is between two records of one subject than
/// between two taken at random. The weights of all evidence of a match add up to its weight; each
/// is a multiple of a tenth, so that they add up on paper too.
///
/// Numbers stay numbers and names stay as written here: words are found only where somebody reads
/// them.
public sealed interface Evidence {

  /// Bits for (above zero) or against (below).
  double weight();

  /// The kind's name in machine forms; it stays.
  String kind();

  /// What was asked, empty when nothing was.
  default String query() {
    return "";
  }

  /// What is held, empty when nothing is.
  default String listed() {
    return "";
  }

  /// Before anything is compared.
  ///
  /// @param oneIn one in so many of those asked about is held at all; of two records that somebody
  ///     puts side by side, one pair in so many is one
  /// @param compared whether two records were put side by side
  record Prior(double weight, long oneIn, boolean compared) implements Evidence {
    @Override
    public String kind() {
      return "prior";
    }
  }

  /// A part of the asked name met a part of the held one.
  ///
  /// @param how in which way
  /// @param asked where in the asked name
  /// @param held where in the held name
  /// @param oneIn one in so many names has such a part
  /// @param cost bits taken off for being spelled in another way, zero for the same spelling
  /// @param chunks letters over letters in reading order, empty where letters say nothing
  record NamePart(
      double weight,
      Meeting how,
      Span asked,
      Span held,
      long oneIn,
      double cost,
      List<Chunk> chunks)
      implements Evidence {

    public NamePart {
      chunks = List.copyOf(chunks);
    }

    @Override
    public String kind() {
      return "name-part";
    }

    @Override
    public String query() {
      return asked.text();
    }

    @Override
    public String listed() {
      return held.text();
    }
  }

  /// Both names have a part here, and the two contradict each other.
  record NamePartDiffers(double weight, Span asked, Span held) implements Evidence {
    @Override
    public String kind() {
      return "name-part-differs";
    }

    @Override
    public String query() {
      return asked.text();
    }

    @Override
    public String listed() {
      return held.text();
    }
  }

  /// A contradiction takes off a share of what the other parts of the name say: relatives and
  /// namesakes share names too.
  record NameDoubt(double weight) implements Evidence {
    @Override
    public String kind() {
      return "name-doubt";
    }
  }

  /// A part of the held name that was not asked about.
  record NamePartOmitted(double weight, Span held) implements Evidence {
    @Override
    public String kind() {
      return "name-part-omitted";
    }

    @Override
    public String listed() {
      return held.text();
    }
  }

  /// A part of the asked name that the held one does not have.
  record NamePartExtra(double weight, Span asked) implements Evidence {
    @Override
    public String kind() {
      return "name-part-extra";
    }

    @Override
    public String query() {
      return asked.text();
    }
  }

  /// The parts met in another order.
  ///
  /// @param lineage whether that makes the son the father: Salman bin Muhammad, Muhammad bin Salman
  record NameOrder(double weight, boolean lineage) implements Evidence {
    @Override
    public String kind() {
      return "name-order";
    }
  }

  /// The held name is one that its source calls weak.
  record WeakAlias(double weight, String listed) implements Evidence {
    @Override
    public String kind() {
      return "weak-alias";
    }
  }

  /// Birth dates compared.
  ///
  /// @param years whole years between the two, zero unless they differ
  record BirthDate(double weight, DateFit fit, String query, String listed, int years)
      implements Evidence {
    @Override
    public String kind() {
      return "birth-date";
    }
  }

  /// Countries of nationality compared, by code.
  record Nationality(double weight, boolean agrees, String query, String listed)
      implements Evidence {
    @Override
    public String kind() {
      return "nationality";
    }
  }

  /// Genders compared.
  record Gender(double weight, boolean agrees, String query, String listed) implements Evidence {
    @Override
    public String kind() {
      return "gender";
    }
  }

  /// Document or registration numbers compared.
  record Document(double weight, DocumentFit fit, String query, String listed) implements Evidence {
    @Override
    public String kind() {
      return "document";
    }
  }

  /// In which way two name parts met.
  enum Meeting {
    /// The same letters after folding.
    SAME,
    /// Two spellings of one name, by the table of equivalent names.
    EQUIVALENT,
    /// Another script, letters aligned.
    TRANSLITERATED,
    /// The same script, spelled or typed otherwise, letters aligned.
    SPELLING,
    /// One is the first letter of the other.
    INITIAL,
    /// One is made of the initials of the other's words.
    ACRONYM,
    /// One translates the other, by the table of class words.
    TRANSLATED
  }

  /// How two document numbers fit.
  enum DocumentFit {
    SAME,
    /// The same but for signs that a reading machine confuses.
    MISREAD,
    OTHER
  }

  /// How two dates fit.
  enum DateFit {
    SAME_DAY,
    DAY_AND_MONTH_SWAPPED,
    SAME_MONTH,
    SAME_YEAR,
    WITHIN_RANGE,
    NEAR,
    DIFFERENT
  }

  /// A piece of a name.
  ///
  /// @param text as written
  /// @param start offset in UTF-16 units into the whole name
  /// @param end exclusive
  record Span(String text, int start, int end) {}

  /// Letters that stand for each other; either side may be empty.
  record Chunk(String asked, String held) {}
}
