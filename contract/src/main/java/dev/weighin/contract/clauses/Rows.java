package dev.weighin.contract.clauses;

import dev.weighin.contract.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** The tables as they are, read and written past the server. */
final class Rows {
  /** How many rows {@code world} has; their ids are 1 to this. */
  static final int WORLDS = 10_000;

  private Rows() {}

  /** An id of {@code world}, by lot: a database may be shared. */
  static int anyId() {
    return ThreadLocalRandom.current().nextInt(1, WORLDS + 1);
  }

  /** A number that is not the one a row holds. */
  static int anotherNumber(Database database, int id) throws SQLException {
    return number(database, id) % WORLDS + 1;
  }

  /** The number a row of {@code world} holds. */
  static int number(Database database, int id) throws SQLException {
    return query(database, "SELECT random_number FROM world WHERE id = " + id);
  }

  /** The numbers of several rows of {@code world}, by id. */
  static Map<Integer, Integer> numbers(Database database, List<Integer> ids) throws SQLException {
    String sql =
        "SELECT id, random_number FROM world WHERE id IN (%s)"
            .formatted(ids.stream().map(String::valueOf).collect(Collectors.joining(",")));
    Map<Integer, Integer> numbers = new HashMap<>();
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        numbers.put(rows.getInt(1), rows.getInt(2));
      }
    }
    return numbers;
  }

  /** How many rows a table has. */
  static int count(Database database, String table) throws SQLException {
    return query(database, "SELECT count(*) FROM " + table);
  }

  /** Set the number of a row. */
  static void set(Database database, int id, int number) throws SQLException {
    execute(database, "UPDATE world SET random_number = ? WHERE id = ?", number, id);
  }

  static void execute(Database database, String sql, Object... values) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int at = 0; at < values.length; at++) {
        statement.setObject(at + 1, values[at]);
      }
      statement.executeUpdate();
    }
  }

  private static int query(Database database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }
}
