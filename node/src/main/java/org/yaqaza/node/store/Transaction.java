package org.yaqaza.node.store;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The store inside a write: what one command does here happens as a whole or not at all.
public final class Transaction {

  private final JdbcTemplate template;
  private final JdbcClient client;

  Transaction(JdbcTemplate template) {
    this.template = template;
    this.client = JdbcClient.create(template);
  }

  /// A single statement.
  public JdbcClient.StatementSpec sql(String sql) {
    return client.sql(sql);
  }

  /// The same statement for many rows of parameters.
  public void batch(String sql, List<Object[]> rows) {
    if (!rows.isEmpty()) {
      template.batchUpdate(sql, rows);
    }
  }
}
