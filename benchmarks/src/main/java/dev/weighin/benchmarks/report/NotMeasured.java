package dev.weighin.benchmarks.report;

import dev.weighin.benchmarks.analyse.Analysis;
import dev.weighin.benchmarks.results.ResultLine.Header;
import java.util.ArrayList;
import java.util.List;

/** What a run says nothing about, so that nobody reads it into the figures. */
record NotMeasured(Analysis analysis, ContractMatrix contract) {
  /** No run of Weigh-in says anything about these. */
  private static final List<String> NEVER =
      List.of(
          "A start from a cold disk: the files of each server were in the page cache.",
          "TLS, HTTP/2, compression and WebSockets.",
          "Your handlers. What a database, a template or a slow neighbour takes is the same in every"
              + " framework, and mostly more than all of this.",
          "Native images, and other heaps and collectors than the one named under Settings.",
          "How it is to learn, and who helps you when you are stuck.");

  /** One sentence each. */
  List<String> sentences() {
    Header header = analysis.run().header();
    List<String> sentences = new ArrayList<>();
    if (!contract.unasked().isEmpty()) {
      sentences.add(
          "Clauses that no server must keep, here %s: ./weigh verify asks all."
              .formatted(String.join(", ", contract.unasked())));
    }
    if (header.schedule().isOfStartsOnly()) {
      sentences.add("Load of any kind: servers were started, asked once, and stopped.");
    }
    if (header.isThroughController()) {
      sentences.add(
          "The servers themselves: start-up, memory, CPU time and allocation of processes that ran"
              + " already are not known.");
    } else {
      sentences.addAll(ofProcessesHere());
    }
    if (header.pinning().contains("core 0")) {
      sentences.add("More than one core: each server ran on a single one.");
    }
    sentences.addAll(NEVER);
    return List.copyOf(sentences);
  }

  private List<String> ofProcessesHere() {
    List<String> sentences = new ArrayList<>();
    if (analysis.finding("heap-needed").summaries().isEmpty()) {
      sentences.add("How small a heap is enough: ./weigh run --only heap asks that.");
    }
    if (new Development(analysis.run(), analysis.run().header().arms()).contenders().isEmpty()) {
      sentences.add(
          "How long builds take: ./weigh build asks that, and the next runs of the same build tell it.");
    }
    sentences.add("A network: servers and load share one machine and its loopback.");
    sentences.add("Hours and days: each process lived for less than a minute or two.");
    return sentences;
  }
}
