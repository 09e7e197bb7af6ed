package dev.weighin.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.weighin.contract.launch.JavaRuntime;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The meters, on a process that does exactly what it is told. */
class MeterTest {
  private Process process;
  private BufferedWriter orders;
  private BufferedReader replies;

  @BeforeEach
  void start_a_process() throws IOException {
    List<String> command =
        List.of(
            JavaRuntime.executable().toString(),
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Obedient.class.getName());
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    orders = process.outputWriter();
    replies = process.inputReader();
    order("hello");
  }

  @AfterEach
  void end_it() {
    process.destroyForcibly();
  }

  @Test
  void bytes_allocated_by_platform_threads_are_counted() throws IOException {
    assertThat(allocatedBy("platform")).isCloseTo(Obedient.BYTES, within(Obedient.BYTES / 20));
  }

  @Test
  void bytes_allocated_by_virtual_threads_are_counted() throws IOException {
    assertThat(allocatedBy("virtual")).isCloseTo(Obedient.BYTES, within(Obedient.BYTES / 20));
  }

  @Test
  void cpu_time_of_threads_that_have_ended_is_counted() throws IOException {
    CpuMeter meter = new CpuMeter(process.pid());
    CpuTime before = meter.read();
    order("burn");
    CpuTime used = meter.read().since(before);

    // The process is known to the tick of 10 ms, once at each end.
    assertThat(used.applicationNanos()).isGreaterThan(Obedient.BURN_NANOS - 20_000_000L);
  }

  @Test
  void a_process_that_is_no_jvm_has_cpu_time_but_no_allocations() throws IOException {
    Process sleeper = new ProcessBuilder("sleep", "30").start();
    try (ServerMeter meter = ServerMeter.attach(sleeper.pid())) {
      assertThat(meter.read().allocatedBytes()).isEmpty();
      assertThat(meter.read().cpu().totalNanos()).isPositive();
    } finally {
      sleeper.destroyForcibly();
    }
  }

  @Test
  void memory_is_read_and_its_peak_is_no_less() {
    Memory memory = Memory.of(process.pid());

    assertThat(memory.rssBytes()).isPositive();
    assertThat(memory.peakRssBytes()).isGreaterThanOrEqualTo(memory.rssBytes());
  }

  @Test
  void a_process_that_is_gone_has_no_figures() throws InterruptedException {
    process.destroyForcibly().waitFor();

    assertThatExceptionOfType(MeterException.class)
        .isThrownBy(() -> AllocationMeter.attach(process.pid()))
        .withMessageContaining("cannot attach");
  }

  private long allocatedBy(String kindOfThread) throws IOException {
    try (AllocationMeter meter = AllocationMeter.attach(process.pid())) {
      long before = meter.read();
      order(kindOfThread);
      return meter.read() - before - meter.costOfReading();
    }
  }

  private void order(String what) throws IOException {
    orders.write(what + "\n");
    orders.flush();
    assertThat(replies.readLine()).isEqualTo("done " + what);
  }
}
