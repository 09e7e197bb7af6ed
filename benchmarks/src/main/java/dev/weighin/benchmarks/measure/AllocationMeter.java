package dev.weighin.benchmarks.measure;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * Reads how many bytes a JVM's threads have allocated on the heap since it started ({@code
 * com.sun.management.ThreadMXBean#getTotalThreadAllocatedBytes}), ended threads included. A virtual
 * thread is counted through the thread that carries it.
 *
 * <p>Asking costs the server some bytes too; {@link #costOfReading()} says how many, to be taken
 * off.
 */
public final class AllocationMeter implements AutoCloseable {
  private final JMXConnector connector;
  private final MBeanServerConnection server;
  private final long costOfReading;

  private AllocationMeter(JMXConnector connector) throws IOException {
    this.connector = connector;
    this.server = connector.getMBeanServerConnection();
    // The first readings load classes on both sides; what the later ones cost is the price.
    for (int i = 0; i < 5; i++) {
      read();
    }
    long before = read();
    this.costOfReading = read() - before;
  }

  /**
   * Attach to the JVM with that process id.
   *
   * @throws MeterException if it is no JVM, or forbids attaching
   */
  public static AllocationMeter attach(long pid) {
    try {
      String address = startAgent(pid);
      return new AllocationMeter(JMXConnectorFactory.connect(new JMXServiceURL(address)));
    } catch (AttachNotSupportedException | IOException e) {
      throw new MeterException("cannot attach to process " + pid + ": " + e.getMessage(), e);
    }
  }

  /**
   * Begin to start in that JVM what {@link #attach} needs, which takes it some tenths of a second
   * the first time. If that fails, attaching will fail and say why.
   *
   * @return the thread that does it
   */
  static Thread prepare(long pid) {
    return Thread.ofPlatform()
        .name("agent in " + pid)
        .daemon()
        .start(
            () -> {
              try {
                startAgent(pid);
              } catch (AttachNotSupportedException | IOException e) {
                // Attaching will say so.
              }
            });
  }

  /** Where the agent listens; it is started unless it was before. */
  private static String startAgent(long pid) throws AttachNotSupportedException, IOException {
    VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid));
    try {
      return machine.startLocalManagementAgent();
    } finally {
      machine.detach();
    }
  }

  /** All bytes allocated since the JVM started. */
  public long read() {
    try {
      Object bytes =
          server.getAttribute(
              new ObjectName("java.lang:type=Threading"), "TotalThreadAllocatedBytes");
      return (Long) bytes;
    } catch (JMException | IOException e) {
      throw new MeterException("cannot read the allocated bytes: " + e.getMessage(), e);
    }
  }

  /** Have the JVM collect all garbage, and say how many bytes of the heap are in use then. */
  long liveHeapBytes() {
    try {
      ObjectName memory = new ObjectName("java.lang:type=Memory");
      server.invoke(memory, "gc", new Object[0], new String[0]);
      return (Long) ((CompositeData) server.getAttribute(memory, "HeapMemoryUsage")).get("used");
    } catch (JMException | IOException e) {
      throw new MeterException("cannot read the heap in use: " + e.getMessage(), e);
    }
  }

  /** The bytes one reading makes the server allocate. */
  public long costOfReading() {
    return costOfReading;
  }

  @Override
  public void close() {
    try {
      connector.close();
    } catch (IOException e) {
      // The server is gone; so is the connection.
      throw new UncheckedIOException(e);
    }
  }
}
