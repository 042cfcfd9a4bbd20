package org.yaqaza.node;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.yaqaza.node.store.StoreUnavailable;
import org.yaqaza.node.web.Refusal;
import org.yaqaza.node.web.Refusals;

/// Answers what failed because of the store, its disk being full for one: nothing was done, and it
/// may be tried again.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StoreRefusals {

  private static final Logger LOG = LoggerFactory.getLogger(StoreRefusals.class);

  private final Refusals refusals;

  StoreRefusals(Refusals refusals) {
    this.refusals = refusals;
  }

  @ExceptionHandler({
    StoreUnavailable.class,
    CannotGetJdbcConnectionException.class,
    NonTransientDataAccessResourceException.class
  })
  void unavailable(Exception e, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LOG.error("the store: {}", e.getMessage());
    if (!response.isCommitted()) {
      response.resetBuffer();
      response.setHeader("Retry-After", "30");
      refusals.refused(new Refusal(503, "store", List.of()), request, response);
    }
  }
}
