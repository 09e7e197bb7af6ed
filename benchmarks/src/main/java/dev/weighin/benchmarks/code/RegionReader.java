package dev.weighin.benchmarks.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the tag regions of one file. Regions may nest and overlap. */
final class RegionReader {
  private static final Pattern MARK = Pattern.compile("\\b(tag|end)::([A-Za-z0-9-]{1,40})\\[]");

  private final String file;
  private final Map<String, Region> open = new LinkedHashMap<>();
  private final Map<String, List<String>> collected = new LinkedHashMap<>();
  private final List<Region> regions = new ArrayList<>();

  private RegionReader(String file) {
    this.file = file;
  }

  static List<Region> read(String file, List<String> lines) {
    RegionReader reader = new RegionReader(file);
    for (int number = 1; number <= lines.size(); number++) {
      reader.line(number, lines.get(number - 1));
    }
    for (Region region : reader.open.values()) {
      throw new InvalidTagException(
          "%s:%d: tag::%s[] is never ended".formatted(file, region.firstLine() - 1, region.tag()));
    }
    return reader.regions.stream().sorted(Comparator.comparingInt(Region::firstLine)).toList();
  }

  private void line(int number, String line) {
    Matcher mark = MARK.matcher(line);
    if (!mark.find()) {
      collected.values().forEach(lines -> lines.add(line));
    } else if (mark.group(1).equals("tag")) {
      begin(mark.group(2), number);
    } else {
      end(mark.group(2), number);
    }
  }

  private void begin(String tag, int number) {
    if (open.putIfAbsent(tag, new Region(tag, file, number + 1, number, List.of())) != null) {
      throw new InvalidTagException(
          "%s:%d: tag::%s[] is open already".formatted(file, number, tag));
    }
    collected.put(tag, new ArrayList<>());
  }

  private void end(String tag, int number) {
    Region region = open.remove(tag);
    if (region == null) {
      throw new InvalidTagException("%s:%d: tag::%s[] is missing".formatted(file, number, tag));
    }
    String text = String.join("\n", collected.remove(tag)).stripIndent();
    regions.add(new Region(tag, file, region.firstLine(), number - 1, text.lines().toList()));
  }
}
