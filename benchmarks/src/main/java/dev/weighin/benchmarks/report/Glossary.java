package dev.weighin.benchmarks.report;

import java.util.List;

/**
 * A word of the page in plain words.
 *
 * @param word the word
 * @param meaning what is meant by it here
 */
public record Glossary(String word, String meaning) {

  /** All of them, by the alphabet. */
  public static List<Glossary> all() {
    return List.of(
        new Glossary("arm", "One server in one variant: what is compared."),
        new Glossary("baseline", "The arm the others are held against. You can pick another one."),
        new Glossary(
            "block",
            "Every arm once, each in a fresh process, in random order. Runs are compared block by block, so that a slow"
                + " minute of the machine hits all arms alike."),
        new Glossary(
            "CPU per request",
            "Processor time of the whole server process by the requests it answered. It says how many requests a core can"
                + " do, whatever else the machine was busy with."),
        new Glossary(
            "heap",
            "The memory for the objects a server makes, which its garbage collector keeps in order; classes, compiled code and"
                + " threads lie outside it. All servers have the same, unless its size is what is asked for."),
        new Glossary(
            "interval",
            "The numbers in brackets: the changes, in percent, that the blocks leave possible. A wide one says that more"
                + " blocks are needed."),
        new Glossary(
            "letters",
            "Arms that share a letter were not shown to differ. There are no ranks: a rank would claim more than was"
                + " measured."),
        new Glossary(
            "open loop",
            "Requests arrive when they are due and not when the server is ready for them, as with real users. A server that"
                + " stalls is charged for everybody who had to wait."),
        new Glossary("p50, p90, p99", "50, 90 or 99 of 100 answers took at most that long."),
        new Glossary(
            "RSS",
            "Resident set size: the memory the operating system counts for the process, heap, code and threads together."),
        new Glossary(
            "sentinel",
            "A second copy of the baseline, weighed like any other arm. Nothing differs between the two, so what the run"
                + " finds between them is its own error."),
        new Glossary(
            "steal",
            "Processor time the hypervisor gave to other guests while this one wanted it."),
        new Glossary(
            "verdict",
            "Different, the same for all that matters, cannot tell, or no verdict because something disturbed the"
                + " measurement."));
  }
}
