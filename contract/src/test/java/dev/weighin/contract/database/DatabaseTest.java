package dev.weighin.contract.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighin.contract.database.Gate.State;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
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
    try (Connection connection = connect(database.url(), database.password())) {
      assertThat(number(connection, "SELECT count(*) FROM world")).isEqualTo(10_000);
      assertThat(number(connection, "SELECT random_number FROM world WHERE id = 1"))
          .isEqualTo(7920);
      assertThat(number(connection, "SELECT count(*) FROM fortune")).isEqualTo(12);
    }
  }

  @Test
  void lets_servers_change_numbers_and_nothing_else() throws SQLException {
    try (Connection connection = connect(database.url(), database.password());
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("UPDATE world SET random_number = 42 WHERE id = 2"))
          .isOne();
      assertThatThrownBy(() -> statement.execute("DELETE FROM world"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> statement.execute("UPDATE fortune SET message = ''"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void lets_nobody_in_without_the_password() {
    assertThatThrownBy(() -> connect(database.url(), "wrong").close())
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void does_not_tell_the_password() {
    assertThat(database.toString()).doesNotContain(database.password());
  }

  @Test
  void is_not_disturbed_by_another_one() throws SQLException {
    try (Database other = Database.start();
        Connection ours = connect(database.url(), database.password());
        Connection theirs = connect(other.url(), other.password())) {
      long before = database.statements("UPDATE", "world");
      theirs.createStatement().executeUpdate("UPDATE world SET random_number = 43 WHERE id = 3");

      assertThat(number(ours, "SELECT random_number FROM world WHERE id = 3")).isEqualTo(3758);
      assertThat(database.statements("UPDATE", "world")).isEqualTo(before);
      assertThat(other.statements("UPDATE", "world")).isOne();
    }
  }

  @Test
  void counts_the_statements_of_servers_by_what_they_do() throws SQLException {
    long selects = database.statements("SELECT", "world");
    try (Connection connection = connect(database.url(), database.password())) {
      number(connection, "SELECT random_number FROM world WHERE id = 4");
      number(connection, "/* a mapper */ select count(*) from public.\"world\" where id = 5");
      number(connection, "SELECT count(*) FROM fortune");
    }
    try (Connection connection = database.connect()) {
      number(connection, "SELECT count(*) FROM world");
    }
    assertThat(database.statements("SELECT", "world") - selects).isEqualTo(2);
  }

  @Test
  void a_gate_cuts_off_and_lets_pass_again() throws SQLException {
    try (Gate gate = Gate.before(database, State.OPEN)) {
      String url = database.environment(gate).get("DATABASE_URL");
      try (Connection connection = connect(url, database.password())) {
        assertThat(number(connection, "SELECT 1")).isOne();
        gate.become(State.SHUT);
        assertThatThrownBy(() -> number(connection, "SELECT 1")).isInstanceOf(SQLException.class);
      }
      assertThatThrownBy(() -> connect(url, database.password()).close())
          .isInstanceOf(SQLException.class);
      gate.become(State.OPEN);
      try (Connection connection = connect(url, database.password())) {
        assertThat(number(connection, "SELECT 1")).isOne();
      }
    }
  }

  @Test
  void a_gate_that_is_silent_answers_nobody() throws SQLException {
    try (Gate gate = Gate.before(database, State.OPEN)) {
      String url = database.environment(gate).get("DATABASE_URL");
      try (Connection connection = connect(url, database.password())) {
        gate.become(State.SILENT);
        assertThatThrownBy(() -> number(connection, "SELECT 1"))
            .hasRootCauseInstanceOf(java.net.SocketTimeoutException.class);
      }
      assertThatThrownBy(() -> connect(url, database.password()).close())
          .hasRootCauseInstanceOf(java.net.SocketTimeoutException.class);
    }
  }

  @Test
  void one_that_somebody_names_is_used_as_it_is() throws SQLException {
    try (Database named = Database.named(database.environment()).orElseThrow()) {
      assertThat(named.url()).isEqualTo(database.url());
      assertThat(named.isOurs()).isFalse();
      assertThatThrownBy(() -> named.statements("SELECT", "world"))
          .isInstanceOf(IllegalStateException.class);
    }
    try (Connection connection = database.connect()) {
      assertThat(number(connection, "SELECT count(*) FROM world")).isEqualTo(10_000);
    }
  }

  @Test
  void one_that_nobody_names_is_not_there() {
    assertThat(Database.named(Map.of())).isEmpty();
    assertThat(Database.named(Map.of("DATABASE_URL", ""))).isEmpty();
  }

  @Test
  void one_that_cannot_be_used_is_refused_without_its_password() {
    Map<String, String> environment = new HashMap<>(database.environment());
    environment.put("DATABASE_PASSWORD", "not-the-password");
    assertThatThrownBy(() -> Database.named(environment))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining(database.url())
        .hasMessageContaining("schema.sql")
        .message()
        .doesNotContain("not-the-password");
    environment.put("DATABASE_URL", "postgresql://ada:not-the-password@localhost:1/x");
    assertThatThrownBy(() -> Database.named(environment))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("postgresql://HOST:PORT/NAME")
        .message()
        .doesNotContain("not-the-password");
  }

  private static int number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static Connection connect(String url, String password) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", database.user());
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("socketTimeout", "2");
    return DriverManager.getConnection("jdbc:" + url, properties);
  }
}
