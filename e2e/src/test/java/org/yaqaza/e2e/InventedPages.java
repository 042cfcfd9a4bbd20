package org.yaqaza.e2e;

/// Pages of news about people, bodies and places that do not exist, but for towns, countries and
/// one man on the UN list.
final class InventedPages {

  static final String ARABIC =
      """
      مسؤول: تفكيك خلية من ثلاثة أفراد في وادي النخيل

      طنجة - 14 مايو 2025

      قال ياسين القرطبي، رئيس مكتب التنسيق الوطني، إن مصالحه أوقفت يوم الأحد 11 مايو 2025 ثلاثة أشخاص في مدينة طنجة يشتبه في ارتباطهم بتنظيم القاعدة.

      وأضاف القرطبي أن أحدهم، الملقب بـ«أبو سلمان»، كان يعتزم السفر إلى سوريا.

      ونفت عائلة الموقوف أن تكون له أي صلة بالتنظيم.

      ووفق أرقام رسمية فإن نحو ألف وستمائة مغربي التحقوا بالتنظيمات في سوريا والعراق، عاد منهم مائتان وسبعون.

      وذكر مصدر أمني أن مختار بلمختار غادر مالي سنة 2013.

      اقرأ أيضا
      """;

  static final String ENGLISH =
      """
      Three held in Tangier over alleged links

      Tangier, 15 May 2025

      Yassin Kortobi, the head of the National Coordination Office, said that three people were arrested in Tangier on 11 May 2025.

      A security source said that four people were arrested in Tangier on 11 May 2025.

      The family of one of them denied that he had joined any group.
      """;

  private InventedPages() {}
}
