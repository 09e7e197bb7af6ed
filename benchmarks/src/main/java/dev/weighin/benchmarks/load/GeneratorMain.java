package dev.weighin.benchmarks.load;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The generator process: one {@link LoadSpec} a line comes in on standard input, one {@link Reply}
 * a line goes out on standard output. It ends when its input does, even in the middle of a phase:
 * the kernel closes the input of a process whose parent is gone, so it never outlives its parent.
 */
final class GeneratorMain {
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final PrintStream replies;

  private GeneratorMain(PrintStream replies) {
    this.replies = replies;
  }

  public static void main(String[] arguments) throws InterruptedException {
    // Whatever a library prints must not get between the replies.
    System.setOut(System.err);
    PrintStream replies =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    new GeneratorMain(replies).serve();
  }

  private void serve() throws InterruptedException {
    Thread.ofPlatform().name("input").daemon().start(this::readInput);
    while (true) {
      Reply reply = reply(lines.take());
      replies.println(LoadJson.MAPPER.writeValueAsString(reply));
    }
  }

  private static Reply reply(String line) throws InterruptedException {
    try {
      return new Reply.Measured(LoadRun.of(LoadJson.MAPPER.readValue(line, LoadSpec.class)));
    } catch (RuntimeException e) {
      return new Reply.Failed(e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  private void readInput() {
    try (BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = input.readLine(); line != null; line = input.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      e.printStackTrace();
    }
    Runtime.getRuntime().halt(0);
  }
}
