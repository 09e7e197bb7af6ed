package dev.weighin.benchmarks.analyse;

import dev.weighin.benchmarks.analyse.statistics.LogRatios;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values of two arms in the blocks both have, and what is missing.
 *
 * @param pair the two arms
 * @param values the values of the pair's arm, one per usable block
 * @param against those of the arm it is held against, in the same order of blocks
 * @param leftOut one reason per block that was weighed but is not usable
 */
public record PairedBlocks(
    Pair pair, List<Double> values, List<Double> against, List<String> leftOut) {

  /**
   * With fewer blocks there is no verdict: two differences can agree by chance too easily for their
   * spread to mean anything.
   */
  public static final int FEWEST = 3;

  private static final double MOST_LEFT_OUT = 1.0 / 3;

  public PairedBlocks {
    values = List.copyOf(values);
    against = List.copyOf(against);
    leftOut = List.copyOf(leftOut);
  }

  public int blocks() {
    return values.size();
  }

  /** Why no conclusion can be drawn from these; empty if one can. */
  public List<String> defects() {
    List<String> defects = new ArrayList<>();
    int weighed = blocks() + leftOut.size();
    if (blocks() < FEWEST) {
      String of = leftOut.isEmpty() ? "" : " of %d can be used".formatted(weighed);
      defects.add("%d block(s)%s, a verdict needs %d".formatted(blocks(), of, FEWEST));
    } else if (leftOut.size() > MOST_LEFT_OUT * weighed) {
      defects.add("%d of %d blocks had to be left out".formatted(leftOut.size(), weighed));
    }
    if (!defects.isEmpty()) {
      defects.addAll(leftOut);
    }
    withoutRatio().ifPresent(defects::add);
    return List.copyOf(defects);
  }

  /** How far apart the two were, block by block; only where there are no defects. */
  public LogRatios logRatios() {
    return LogRatios.of(values, against);
  }

  private Optional<String> withoutRatio() {
    for (int i = 0; i < blocks(); i++) {
      double one = values.get(i);
      double other = against.get(i);
      if (one != other && (one <= 0 || other <= 0)) {
        return Optional.of("there is no ratio of %s to %s".formatted(one, other));
      }
    }
    return Optional.empty();
  }
}
