package dev.weighin.contract.suite;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Connections that carry the same request at the same time. */
public final class Wires implements AutoCloseable {
  private static final String NONE = "no whole answer";

  private final List<Wire> wires = new ArrayList<>();

  private Wires() {}

  /** Connect to a server that many times. */
  public static Wires open(int count, URI server) throws IOException {
    Wires wires = new Wires();
    try {
      for (int i = 0; i < count; i++) {
        wires.wires.add(Wire.to(server));
      }
      return wires;
    } catch (IOException e) {
      wires.close();
      throw e;
    }
  }

  /** Send a request without a body over each. */
  public void sendEach(Request request) throws IOException {
    for (Wire wire : wires) {
      wire.sendHead(request);
    }
  }

  /** What came and how often: the status and the body, such as {@code "200 42"}. */
  public Map<String, Integer> answers() {
    Map<String, Integer> answers = new TreeMap<>();
    for (Wire wire : wires) {
      answers.merge(answer(wire), 1, Integer::sum);
    }
    return answers;
  }

  @Override
  public void close() throws IOException {
    for (Wire wire : wires) {
      wire.close();
    }
  }

  private static String answer(Wire wire) {
    try {
      Answer answer = wire.answer();
      return answer.status() + " " + answer.text();
    } catch (IOException | AssertionError e) {
      return NONE;
    }
  }
}
