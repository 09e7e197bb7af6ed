package dev.weighin.contract.clauses;

import dev.weighin.contract.database.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of fortunes as it was sent; blanks between tags and attributes of tags do not matter. */
record FortunePage(String html) {
  private static final Pattern TABLE = Pattern.compile("<table\\b[^>]*>");
  private static final Pattern HEAD =
      Pattern.compile(
          "<table\\b[^>]*>\\s*(?:<thead\\b[^>]*>\\s*)?"
              + "<tr\\b[^>]*>\\s*<th\\b[^>]*>id</th>\\s*<th\\b[^>]*>message</th>\\s*</tr>");
  private static final Pattern ROW =
      Pattern.compile(
          "<tr\\b[^>]*>\\s*<td\\b[^>]*>(\\d+)</td>\\s*<td\\b[^>]*>(.*?)</td>\\s*</tr>",
          Pattern.DOTALL);
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d+)|#[xX]([0-9a-fA-F]+)|(lt|gt|amp|quot|apos));");

  /** One row of the table, its message no longer escaped. */
  record Row(int id, String message) {}

  /** The rows of the database and the one that is added, in their order. */
  static List<Row> expected(Database database) throws SQLException {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(0, "Added when this page was asked for."));
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("SELECT id, message FROM fortune")) {
      while (found.next()) {
        rows.add(new Row(found.getInt(1), found.getString(2)));
      }
    }
    rows.sort(Comparator.comparing(Row::message));
    return rows;
  }

  int tables() {
    return (int) TABLE.matcher(html).results().count();
  }

  boolean hasHead() {
    return HEAD.matcher(html).find();
  }

  List<Row> rows() {
    return ROW.matcher(html)
        .results()
        .map(row -> new Row(Integer.parseInt(row.group(1)), unescaped(row.group(2))))
        .toList();
  }

  /** The messages as they stand in the page. */
  List<String> rawMessages() {
    return ROW.matcher(html).results().map(row -> row.group(2)).toList();
  }

  private static String unescaped(String text) {
    return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
  }

  private static String character(MatchResult reference) {
    if (reference.group(1) != null) {
      return Character.toString(Integer.parseInt(reference.group(1)));
    }
    if (reference.group(2) != null) {
      return Character.toString(Integer.parseInt(reference.group(2), 16));
    }
    return switch (reference.group(3)) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      default -> "'";
    };
  }
}
