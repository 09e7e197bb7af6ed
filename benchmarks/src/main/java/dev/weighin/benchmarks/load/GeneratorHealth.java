package dev.weighin.benchmarks.load;

import java.time.Duration;

/**
 * How the process that made the load fared while it did.
 *
 * @param cores the cores it may run on, as the kernel lists them, such as "1" or "0-1"
 * @param elapsed from the first moment of the phase to the last answer
 * @param cpu processor time of the whole process in that time
 * @param cpuMicrosPerRequest the same, per request started
 * @param coreBusy the share of one core it used, 1 for all of it
 * @param hiccups how often a thread that wants to wake every 2 ms woke over 5 ms late
 * @param longestHiccupMillis the longest such pause, of any length
 * @param gcPauses how many garbage collections there were
 * @param gcMillis how long they took together
 * @param lateStarts requests that went out over 2 ms late for reasons of the generator's own
 * @param latestStartMillis the latest start
 */
public record GeneratorHealth(
    String cores,
    Duration elapsed,
    Duration cpu,
    double cpuMicrosPerRequest,
    double coreBusy,
    long hiccups,
    double longestHiccupMillis,
    long gcPauses,
    long gcMillis,
    long lateStarts,
    double latestStartMillis) {}
