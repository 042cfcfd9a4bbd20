package org.yaqaza.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMapping;

/// Nothing can be asked for without saying who may.
class NeedsTest {

  @Test
  void everyHandlerSaysWhatItNeeds() {
    var handlers =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.yaqaza.node")
                .stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(
                    method ->
                        method.isAnnotatedWith(RequestMapping.class)
                            || method.isMetaAnnotatedWith(RequestMapping.class))
                .toList();
    assertThat(handlers).hasSizeGreaterThan(20);
    assertThat(handlers.stream().filter(method -> !says(method)).map(JavaMethod::getFullName))
        .isEmpty();
  }

  private static boolean says(JavaMethod method) {
    return method.isAnnotatedWith(Needs.class) || method.getOwner().isAnnotatedWith(Needs.class);
  }

  @Test
  void whoAdministersSeesNoCases() {
    assertThat(Role.ADMINISTRATOR.permissions()).containsOnly(Permission.ADMINISTER);
  }

  @Test
  void oversightChangesNothing() {
    assertThat(Role.OVERSIGHT.permissions())
        .containsOnly(
            Permission.READ_ENTITIES,
            Permission.READ_LISTS,
            Permission.READ_ALERTS,
            Permission.READ_DOCUMENTS,
            Permission.OVERSEE);
  }

  @Test
  void everyRoleHasItsPermissions() {
    for (var role : Role.values()) {
      assertThat(role.permissions()).as(role.word()).isNotEmpty();
      assertThat(Role.of(role.word())).contains(role);
    }
  }
}
