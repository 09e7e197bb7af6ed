package dev.weighin.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.tools.attach.VirtualMachine;
import dev.weighin.contract.launch.Framework;
import dev.weighin.contract.launch.RunningServer;
import dev.weighin.contract.launch.ServerLauncher;
import dev.weighin.contract.launch.Workspace;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.PlatformManagedObject;
import java.lang.management.RuntimeMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All servers of the workspace run on the same terms, as their processes themselves tell. */
class EqualTermsIT {
  /** What one JVM decides by itself unless it is told, and what it was told. */
  private static final List<String> OPTIONS =
      List.of(
          "InitialHeapSize",
          "MaxHeapSize",
          "UseSerialGC",
          "TieredStopAtLevel",
          "UseCompressedOops",
          "ActiveProcessorCount");

  /** Small and large, text and JSON, right and wrong. */
  private static final List<String> TARGETS =
      List.of(
          "/", "/hello/Ada", "/json", "/items/500", "/stream/1000", "/nowhere", "/hello?times=0");

  @TempDir private Path logs;

  @Test
  void all_have_one_runtime_and_heap_and_collector_and_none_compresses_or_logs_requests()
      throws Exception {
    Map<String, Map<String, String>> terms = new TreeMap<>();
    for (Framework framework : Workspace.around(Path.of("")).frameworks()) {
      Path log = logs.resolve(framework.id() + ".log");
      try (RunningServer server =
          ServerLauncher.of(framework, Framework.DEFAULT_VARIANT, log).start()) {
        terms.put(framework.id(), terms(server));
      }
    }

    assertThat(terms).hasSizeGreaterThanOrEqualTo(4);
    assertThat(terms.get("hello-jdk"))
        .containsEntry("MaxHeapSize", String.valueOf(256L * 1024 * 1024))
        .containsEntry("UseSerialGC", "true")
        .containsEntry("runtime", System.getProperty("java.vm.version"))
        .containsEntry("encodings of bodies", "[]")
        .containsEntry("lines beside the ready one", "[]");
    assertThat(terms).allSatisfy((id, own) -> assertThat(own).isEqualTo(terms.get("hello-jdk")));
  }

  private static Map<String, String> terms(RunningServer server) throws Exception {
    Map<String, String> terms = new TreeMap<>();
    terms.put("encodings of bodies", encodings(server.uri()).toString());
    terms.putAll(ofTheRuntime(server.pid()));
    // Attaching has taken its time, so what a request writes is written.
    terms.put("lines beside the ready one", linesBesideReady(server).toString());
    return terms;
  }

  private static List<String> linesBesideReady(RunningServer server) throws IOException {
    return Files.readAllLines(server.logFile()).stream()
        .filter(line -> !line.startsWith("ready "))
        .toList();
  }

  private static List<String> encodings(URI server) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      List<String> encodings = new ArrayList<>();
      for (String target : TARGETS) {
        HttpResponse<Void> answer =
            client.send(
                HttpRequest.newBuilder(server.resolve(target))
                    .header("Accept-Encoding", "gzip, deflate, br")
                    .build(),
                BodyHandlers.discarding());
        encodings.addAll(answer.headers().allValues("Content-Encoding"));
      }
      return encodings;
    }
  }

  private static Map<String, String> ofTheRuntime(long pid) throws Exception {
    Map<String, String> terms = new TreeMap<>();
    VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid));
    String address = machine.startLocalManagementAgent();
    machine.detach();
    try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(address))) {
      MBeanServerConnection remote = connector.getMBeanServerConnection();
      HotSpotDiagnosticMXBean options = bean(remote, HotSpotDiagnosticMXBean.class);
      OPTIONS.forEach(name -> terms.put(name, options.getVMOption(name).getValue()));
      RuntimeMXBean runtime = bean(remote, RuntimeMXBean.class);
      terms.put("runtime", runtime.getVmVersion());
      terms.put("java.home", runtime.getSystemProperties().get("java.home"));
      terms.put("file.encoding", runtime.getSystemProperties().get("file.encoding"));
      terms.put(
          "collectors",
          ManagementFactory.getPlatformMXBeans(remote, GarbageCollectorMXBean.class).stream()
              .map(GarbageCollectorMXBean::getName)
              .sorted()
              .toList()
              .toString());
    }
    return terms;
  }

  private static <B extends PlatformManagedObject> B bean(
      MBeanServerConnection remote, Class<B> type) throws IOException {
    return ManagementFactory.getPlatformMXBean(remote, type);
  }
}
