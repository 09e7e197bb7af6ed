package dev.weighin.benchmarks;

import dev.weighin.benchmarks.plan.Arm;
import dev.weighin.benchmarks.results.ResultFile;
import dev.weighin.benchmarks.results.ResultLine;
import dev.weighin.contract.launch.AotCache;
import dev.weighin.contract.launch.JavaFeature;
import dev.weighin.contract.launch.LaunchFailedException;
import dev.weighin.contract.launch.VariantName;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the caches that arms start from, before anything is measured.
 *
 * @param file where it is written that an arm has none
 * @param progress who is told
 */
record Caching(ResultFile file, Progress progress) {

  /** Those of the arms that have their cache now, or need none. */
  List<Arm> ready(List<Arm> arms) throws InterruptedException {
    List<Arm> ready = new ArrayList<>();
    for (Arm arm : arms) {
      if (!VariantName.parse(arm.variant()).has(JavaFeature.AOT) || isCached(arm)) {
        ready.add(arm);
      }
    }
    return List.copyOf(ready);
  }

  private boolean isCached(Arm arm) throws InterruptedException {
    AotCache cache = AotCache.of(arm.framework(), arm.variant());
    if (!cache.isMade()) {
      progress.preparing(arm, "makes its AOT cache");
    }
    try {
      cache.make();
      return true;
    } catch (LaunchFailedException e) {
      String reason = e.reason() + "; it is not weighed";
      file.append(new ResultLine.Failed(0, 0, arm.label(), reason, e.lastLines()));
      progress.failed(arm, e.getMessage());
      return false;
    }
  }
}
