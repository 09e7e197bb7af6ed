package dev.weighin.benchmarks.analyse;

/**
 * A metric in plain words.
 *
 * @param what what it is
 * @param how how it is measured
 * @param good what good looks like
 * @param silent what it does not say
 */
public record Explanation(String what, String how, String good, String silent) {
  private static final String FROM_DUE =
      "Requests are due at random moments, whether earlier ones were answered or not (an open loop), and the time runs"
          + " from the moment a request was due to its last byte. ";

  /** The words on one family of metrics. */
  public static Explanation of(MetricFamily family) {
    return switch (family) {
      case START_UP ->
          new Explanation(
              "The time from starting the process to its first right answer to GET /.",
              "Wall clock, one fresh process per block, with the files already in the page cache.",
              "Lower. Under a second feels like nothing when you restart while you work; it matters where instances are"
                  + " started on demand.",
              "How fast the server is once it is warm, or how long a first start from a cold disk takes.");
      case START_UP_CPU ->
          new Explanation(
              "The processor time the server used until its first right answer.",
              "From /proc, all threads of the process together.",
              "Lower. Above the start-up time it means that several cores were at work.",
              "How long anybody waits: with fewer cores the same CPU time takes longer.");
      case START_UP_JIT ->
          new Explanation(
              "The part of that processor time that the JIT compiler's threads took.",
              "From /proc, by the names of the threads.",
              "Lower, where the server has one core: what is compiled before the first answer has kept that answer waiting.",
              "How much the code was worth that came of it: it makes the next answers faster. No verdict is given.");
      case RSS_READY ->
          new Explanation(
              "The memory the process holds when it has given its first right answer.",
              "VmRSS in /proc at that moment; every server has the same heap settings.",
              "Lower. An AOT cache that is mapped counts as far as it was touched.",
              "What it grows to under load; see the peak.");
      case CLASSES ->
          new Explanation(
              "How many classes the Java runtime had loaded by its first right answer.",
              "The runtime's own counter, which jstat reads too.",
              "Lower: a class takes time to find, read and check, and memory to keep.",
              "How large they are, or how many come ready-made: those cost little time. A server with an AOT cache counts all that"
                  + " its training has used.");
      case THREADS_READY ->
          new Explanation(
              "How many threads the process had at its first right answer, those of the Java runtime included.",
              "Threads in /proc.",
              "Dozens are fine: a thread that waits costs a little memory and no CPU.",
              "How many it starts under load, or virtual threads: those are no threads to the kernel. No verdict is given.");
      case THREADS ->
          new Explanation(
              "How many threads the process had at the end of a phase of load.",
              "Threads in /proc; virtual threads are not among them.",
              "A number that stays the same as the load grows.",
              "How many did anything. No verdict is given.");
      case RSS_IDLE ->
          new Explanation(
              "The memory the process holds after it has started and before anybody asked anything.",
              "VmRSS in /proc after a short rest; every server has the same heap settings.",
              "Lower; what counts is whether one more instance fits on your machine.",
              "How much it needs under load, or how small a heap it could live with; see heap-needed.");
      case RSS_PEAK ->
          new Explanation(
              "The most memory the process ever held, from start to the end of the load.",
              "VmHWM in /proc at the end of the last phase.",
              "Lower. With a heap that is committed in full it moves little between servers.",
              "How much of it was live: a collector keeps garbage as long as the heap has room.");
      case HEAP_NEEDED ->
          new Explanation(
              "The smallest heap (-Xmx, with -Xms the same) with which the server still holds the mix at the lower rate.",
              "Each try is a fresh process with another heap: it must start, answer everything rightly, with 99 of 100"
                  + " answers within 100 ms, and never run out of memory. Heaps a tenth apart, at least 2 MiB, are halved"
                  + " until one is left; a failure that the machine may have caused is tried again.",
              "Lower: it is what the framework itself keeps alive, and a little room to collect garbage in. Your own objects"
                  + " come on top.",
              "What the whole process takes: classes, compiled code and threads lie outside the heap; see memory. Nor what grows"
                  + " over hours. A step of the heaps that are tried is all it can tell apart.");
      case CPU ->
          new Explanation(
              "The processor time the server used per request it answered, without that of the JIT compiler.",
              "From /proc before and after a phase, all threads but the compiler's, divided by the answers. They are told"
                  + " apart by their names.",
              "Lower: with twice the CPU per request you need twice the cores for the same traffic.",
              "What your own handlers cost; here they do next to nothing. Code that is not compiled yet is slower than it"
                  + " will be; the page warns where a server was not steady.");
      case CPU_RELATIVE ->
          new Explanation(
              "How many times as much CPU time the server used per request as the load generator did.",
              "Both from /proc, over the same phase. The generator does the same work for every server, at the same time"
                  + " and on a core beside: what slows one core for a while slows both, and cancels out.",
              "Lower. On a busy machine it tells servers apart that CPU per request cannot.",
              "How much that is: see CPU per request. An answer that arrives in more pieces costs the generator more, which"
                  + " flatters that server a little.");
      case CPU_GC ->
          new Explanation(
              "The part of the CPU per request that the garbage collector's threads took.",
              "From /proc before and after a phase, by the names of the threads.",
              "Lower; it grows with bytes per request, and with what lives on.",
              "How often it stopped everything. Another collector or heap gives another figure.");
      case CPU_JIT ->
          new Explanation(
              "What the JIT compiler's threads took besides, by the requests that were answered meanwhile.",
              "From /proc before and after a phase, by the names of the threads.",
              "Near 0: the compiler is done. It is no part of CPU per request, because it ends.",
              "What a request costs: a server that has run for hours hardly compiles anything.");
      case BYTES ->
          new Explanation(
              "The heap memory the server allocated per request it answered.",
              "The Java runtime's own count of all threads, virtual ones included, before and after a phase.",
              "Lower. It hardly depends on the machine: believe it first.",
              "How long anything lived. Short-lived garbage is cheap; ten times as much of it still is not free.");
      case P50 ->
          new Explanation(
              "Half of the answers took at most this long.",
              FROM_DUE + "One value per trial.",
              "Lower, but nobody notices anything below 100 ms.",
              "How bad the bad moments are; see p99.");
      case P90 ->
          new Explanation(
              "Nine answers of ten took at most this long.",
              FROM_DUE + "One value per trial.",
              "Lower, and not many times the p50.",
              "Anything about the slowest tenth.");
      case P99 ->
          new Explanation(
              "99 answers of 100 took at most this long. A page that makes 30 requests meets the slower hundredth in every"
                  + " fourth view.",
              FROM_DUE + "10,000 requests at least, else there is no verdict.",
              "Under 100 ms less what your network takes: then a user notices nothing.",
              "Much about a difference of less than two times: on a shared machine it moves that much by itself.");
      case P999 ->
          new Explanation(
              "999 answers of 1,000 took at most this long.",
              FROM_DUE + "100,000 requests at least, else there is no verdict.",
              "Under a second.",
              "Which server is better, on most machines: garbage collection and neighbours make most of it.");
      case MAX ->
          new Explanation(
              "The slowest answer of all.",
              FROM_DUE + "The largest value of the trial.",
              "Look at it for surprises, such as a pause of seconds.",
              "Anything to compare by: it is a single request, so no verdict is given. Of 299 requests or more it does show how far below 100 ms a p99 is at least.");
      case CAPACITY_10, CAPACITY_25, CAPACITY_50, CAPACITY_100 ->
          new Explanation(
              "The most requests a second the warm server kept with 99 of 100 answers within that time and none wrong.",
              FROM_DUE
                  + "Rates are tried in an open loop, the mix for four seconds each: first up and down until two are known"
                  + " between which the server gives out, then a grid of seven in between, twice and each time in another"
                  + " order. The p99 may only rise with the rate; where that curve crosses the limit is the value.",
              "Higher, but only until it is more than you will ever be asked for. \"At least\" says that the load generator"
                  + " gave out before the server did.",
              "How it does for hours at that rate: in four seconds a queue has hardly begun to grow. And it is one core's"
                  + " worth, with handlers that do next to nothing.");
      case SATURATION ->
          new Explanation(
              "How many requests a second the server answers when it is never idle.",
              "A closed loop: every connection asks again as soon as it is answered.",
              "Higher; the capacity within a p99 says more, because nobody waits gladly at this rate.",
              "Anything about latency: in a closed loop a server that is slow is asked less.");
      case RATE ->
          new Explanation(
              "How many requests a second were really started.",
              "Counted by the generator; the load asks for the same rate from every server.",
              "The rate that was asked for, within 1 % or what chance explains.",
              "How many the server could take. It is a check of the generator, so no verdict is given.");
      case GENERATOR_CPU ->
          new Explanation(
              "CPU time the load generator itself used per request it sent.",
              "Read by the generator of its own process, around the phase.",
              "The price of asking; it is in no figure of a server, which runs on a core of its own.",
              "Anything about a server. It is a check of the generator, so no verdict is given.");
    };
  }
}
