package org.yaqaza.node.yente;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yaqaza.node.store.Settings;

/// Lets pages of OpenRefine, which come from another origin, read what reconciliation answers:
/// those origins that the operator named, no others, and nothing but reading.
@Component
final class OpenRefineOrigins implements WebMvcConfigurer {

  private final Settings settings;

  OpenRefineOrigins(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void addCorsMappings(CorsRegistry registry) {
    if (!settings.openRefine().isEmpty()) {
      registry
          .addMapping("/reconcile/**")
          .allowedOrigins(settings.openRefine().toArray(String[]::new))
          .allowedMethods("GET")
          .allowCredentials(false);
    }
  }
}
