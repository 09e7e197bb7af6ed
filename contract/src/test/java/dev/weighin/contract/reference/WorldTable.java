package dev.weighin.contract.reference;

import dev.weighin.core.DatabaseSettings;
import dev.weighin.core.Fortune;
import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.World;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The tables of the contract, over a new connection for each request. */
class WorldTable {
  private final Optional<DatabaseSettings> settings;

  WorldTable(Optional<DatabaseSettings> settings) {
    this.settings = settings;
  }

  /** One row. */
  World find(long id) throws SQLException {
    try (Connection connection = connect()) {
      return find(connection, id);
    }
  }

  /** One row for each id, by one query for each. */
  List<World> find(List<Integer> ids) throws SQLException {
    try (Connection connection = connect()) {
      List<World> worlds = new ArrayList<>();
      for (int id : ids) {
        worlds.add(find(connection, id));
      }
      return worlds;
    }
  }

  /** The same by one query for all, which the contract does not allow. */
  List<World> findAtOnce(List<Integer> ids) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT id, random_number FROM world WHERE id = ANY (?)"
                    + " ORDER BY array_position(?, id)")) {
      java.sql.Array array = connection.createArrayOf("integer", ids.toArray());
      select.setArray(1, array);
      select.setArray(2, array);
      List<World> worlds = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          worlds.add(new World(rows.getInt(1), rows.getInt(2)));
        }
      }
      if (worlds.size() < ids.size()) {
        throw noRow();
      }
      return worlds;
    }
  }

  /** Set the number of a row. */
  World update(long id, int number) throws SQLException {
    try (Connection connection = connectToWrite();
        PreparedStatement update =
            connection.prepareStatement("UPDATE world SET random_number = ? WHERE id = ?")) {
      update.setInt(1, number);
      update.setLong(2, id);
      if (update.executeUpdate() == 0) {
        throw noRow();
      }
      return new World((int) id, number);
    }
  }

  List<Fortune> fortunes() throws SQLException {
    try (Connection connection = connect();
        PreparedStatement select = connection.prepareStatement("SELECT id, message FROM fortune");
        ResultSet rows = select.executeQuery()) {
      List<Fortune> fortunes = new ArrayList<>();
      while (rows.next()) {
        fortunes.add(new Fortune(rows.getInt(1), rows.getString(2)));
      }
      return fortunes;
    }
  }

  /** A connection for one change. */
  Connection connectToWrite() throws SQLException {
    return connect();
  }

  private Connection connect() throws SQLException {
    DatabaseSettings database =
        settings.orElseThrow(
            () -> new RefusedException(ProblemType.UNAVAILABLE, "There is no database."));
    Properties properties = new Properties();
    properties.setProperty("user", database.user());
    properties.setProperty("password", database.password());
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("socketTimeout", "2");
    return DriverManager.getConnection(database.jdbcUrl(), properties);
  }

  private static World find(Connection connection, long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT id, random_number FROM world WHERE id = ?")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw noRow();
        }
        return new World(row.getInt(1), row.getInt(2));
      }
    }
  }

  private static RefusedException noRow() {
    return new RefusedException(ProblemType.NO_ROW, "There is no such row.");
  }
}
