package dev.weighin.contract.reference;

import dev.weighin.core.Fortune;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page of fortunes, put together by hand. */
final class FortunePage {
  private static final Pattern ROW = Pattern.compile("<tr><td>(\\d+)</td>.*\n");

  private FortunePage() {}

  static String of(List<Fortune> fortunes) {
    return page(fortunes.stream().map(FortunePage::row).collect(Collectors.joining()));
  }

  /** The same page with its rows by ascending id. */
  static String sortedById(String page) {
    return page(
        ROW.matcher(page)
            .results()
            .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.group(1))))
            .map(MatchResult::group)
            .collect(Collectors.joining()));
  }

  private static String page(String rows) {
    return """
        <!doctype html>
        <title>Fortunes</title>
        <table>
        <tr><th>id</th><th>message</th></tr>
        %s</table>
        """
        .formatted(rows);
  }

  private static String row(Fortune fortune) {
    String escaped = fortune.message().replace("&", "&amp;").replace("<", "&lt;");
    return "<tr><td>%d</td><td>%s</td></tr>\n".formatted(fortune.id(), escaped);
  }
}
