package org.yaqaza.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaqaza.model.Evidence.Meeting;

class PartComparerTest {

  @ParameterizedTest
  @CsvSource({
    "محمد, Muhammad, EQUIVALENT",
    "Mohamed, Mouhamad, EQUIVALENT",
    "Мухаммад, محمد, EQUIVALENT",
    "بلمختار, Belmokhtar, TRANSLITERATED",
    "بلمختار, Бельмохтар, TRANSLITERATED",
    "البغدادي, al-Baghdadi, EQUIVALENT",
    "الظواهري, Dhawahri, TRANSLITERATED",
    "قسنطيني, Kessentini, TRANSLITERATED",
    "الجزائري, al-Djazairi, TRANSLITERATED",
    "Shevchenko, Chevtchenko, SPELLING",
    "Шевченко, Shevchenko, TRANSLITERATED",
    "Бен, bin, EQUIVALENT",
    "BELMOKHTAR, Belmokhtar, SAME",
    "Rodriguez, Rodrigues, SPELLING",
    "POP0W, POPOV, SPELLING",
    "Noureddine, نور الدين, EQUIVALENT",
    "چودھری, Chaudhry, TRANSLITERATED",
    "چودھری, Choudhary, TRANSLITERATED",
    "قریشی, Qureshi, TRANSLITERATED",
    "گل, Gul, EQUIVALENT",
    "پرویز, Pervez, TRANSLITERATED",
    "پرویز, Parwiz, TRANSLITERATED",
    "ڈار, Dar, TRANSLITERATED",
    "بھٹو, Bhutto, TRANSLITERATED",
    "ژاله, Zhaleh, TRANSLITERATED",
    "חיים, Chaim, TRANSLITERATED",
    "יצחק, Yitzhak, TRANSLITERATED",
    "כהן, Cohen, TRANSLITERATED",
    "נתניהו, Netanyahu, TRANSLITERATED",
    "צ׳רצ׳יל, Churchill, TRANSLITERATED",
    "אברהם, אברהמ, SAME",
    "שמעון, שימעון, SPELLING",
    "מוחמד, محمد, TRANSLITERATED",
    "שמעון, Шимон, TRANSLITERATED",
    "מיכאל, Μιχαήλ, TRANSLITERATED",
    "اسماعيل, Ισμαήλ, TRANSLITERATED",
    "Παπαδόπουλος, Papadopoulos, TRANSLITERATED",
    "Γιώργος, Yorgos, TRANSLITERATED",
    "Γιώργος, Giorgos, TRANSLITERATED",
    "Ευάγγελος, Evangelos, TRANSLITERATED",
    "Μπακογιάννης, Bakoyannis, TRANSLITERATED",
    "Ντόρα, Dora, TRANSLITERATED",
    "Χρήστος, Christos, TRANSLITERATED",
    "Χρήστος, Χρίστος, SPELLING",
    "Παπαδόπουλος, Пападопулос, TRANSLITERATED",
    "J, James, INITIAL",
    "م, Mansur, INITIAL"
  })
  void findsThatTwoPartsAreOneName(String asked, String held, Meeting how) {
    assertThat(PartComparer.compare(part(asked), part(held)))
        .hasValueSatisfying(likeness -> assertThat(likeness.how()).isEqualTo(how));
  }

  @ParameterizedTest
  @CsvSource({
    "محمد, محمود",
    "Muhammad, Mahmud",
    "محمد, Mahmoud",
    "حسن, حسين",
    "Hassan, Hussein",
    "سالم, Salman",
    "Li, Lu",
    "Karim, Karam",
    "Smith, Jones",
    "بلمختار, Zawahiri",
    "Abdul Rahman, Abdul Rahim",
    "دار, Gul",
    "כהן, Levi",
    "משה, Shimon",
    "Γιώργος, Grigoris",
    "Παπαδόπουλος, Papageorgiou",
    "12, 13"
  })
  void keepsDifferentNamesApart(String asked, String held) {
    assertThat(PartComparer.compare(part(asked), part(held))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "مختار, Mokhtar, م-Mo خ-kh ت-t ا-a ر-r",
    "بلمختار, Belmokhtar, ب-Be ل-l م-mo خ-kh ت-t ا-a ر-r",
    "حموشي, Hammouchi, ح-Ha م-mm و-ou ش-ch ي-i",
    "شيخون, Cheikhoun, ش-Che ي-i خ-kh و-ou ن-n",
    "Ельцин, Jelzin, Е-Je ль-l ц-z и-i н-n",
    "الشريف, el-Cherif, ش-Che ر-r ي-i ف-f",
    "יצחק, Yitzhak, י-Yi צ-tz ח-ha ק-k",
    "Μπακογιάννης, Bakoyannis, Μπ-B α-a κ-k ο-o γι-y ά-a ν-n ν-n η-i ς-s"
  })
  void laysLettersOverLetters(String asked, String held, String chunks) {
    var laid =
        PartComparer.chunks(part(asked), asked, part(held), held).stream()
            .map(c -> c.asked() + "-" + c.held())
            .collect(Collectors.joining(" "));
    assertThat(laid).isEqualTo(chunks);
  }

  @Property
  void askedAndHeldMayBeExchanged(
      @ForAll
          @Chars({
            'a', 'e', 'h', 'k', 'm', 'o', 'u', 's', 'd', 'ا', 'م', 'ح', 'د', 'و', 'м', 'о', 'д',
            'א', 'מ', 'ח', 'ד', 'μ', 'α', 'δ', 'ο', 'υ'
          })
          @StringLength(min = 1, max = 9)
          String asked,
      @ForAll
          @Chars({
            'a', 'e', 'h', 'k', 'm', 'o', 'u', 's', 'd', 'ا', 'م', 'ح', 'د', 'و', 'м', 'о', 'д',
            'א', 'מ', 'ח', 'ד', 'μ', 'α', 'δ', 'ο', 'υ'
          })
          @StringLength(min = 1, max = 9)
          String held) {
    for (var a : NameParser.parse(asked, Kind.PERSON).parts()) {
      for (var h : NameParser.parse(held, Kind.PERSON).parts()) {
        assertThat(PartComparer.compare(a, h)).isEqualTo(PartComparer.compare(h, a));
      }
    }
  }

  @Property
  void alignedLettersAreAllTheLettersOfBothSides(
      @ForAll("names") String asked, @ForAll("names") String held) {
    var chunks = PartComparer.chunks(part(asked), asked, part(held), held);
    if (!chunks.isEmpty()) {
      assertThat(chunks.stream().map(c -> c.asked()).collect(Collectors.joining()))
          .isEqualTo(asked);
      assertThat(chunks.stream().map(c -> c.held()).collect(Collectors.joining())).isEqualTo(held);
    }
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<String> names() {
    return net.jqwik.api.Arbitraries.of(
        "Mokhtar",
        "مختار",
        "Мохтар",
        "Kessentini",
        "قسنطيني",
        "Zawahri",
        "Chevtchenko",
        "Шевченко",
        "ظواهري",
        "Hamid",
        "Guzman",
        "Popov");
  }

  static Part part(String name) {
    var parts = NameParser.parse(name, Kind.PERSON).parts();
    assertThat(parts).as(name).hasSize(1);
    return parts.getFirst();
  }
}
