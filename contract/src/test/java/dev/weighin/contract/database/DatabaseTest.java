package dev.weighin.contract.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabaseTest {
  private static Database database;

  @BeforeAll
  static void start() {
    database = Database.start();
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void holds_the_rows_of_the_schema() throws SQLException {
    assertThat(number("SELECT count(*) FROM world")).isEqualTo(10_000);
    assertThat(number("SELECT random_number FROM world WHERE id = 1")).isEqualTo(7920);
    assertThat(number("SELECT count(*) FROM fortune")).isEqualTo(12);
  }

  @Test
  void lets_nobody_in_without_the_password() {
    assertThatThrownBy(() -> connect("wrong").close())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void does_not_tell_the_password() {
    assertThat(database.toString()).doesNotContain(database.password());
  }

  private static int number(String query) throws SQLException {
    try (Connection connection = connect(database.password());
        ResultSet rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static Connection connect(String password) throws SQLException {
    return DriverManager.getConnection("jdbc:" + database.url(), database.user(), password);
  }
}
