package dev.weighin.benchmarks.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The system's own Chromium without a window.
 *
 * <p>Where there is none, tests say so and are counted as skipped; with {@code
 * -Dweigh.browser=required} they fail instead.
 */
public final class Browser {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static Browser shared;

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * The one browser that all tests of a build use, one after the other; it is closed at the end.
   * Light, and wide, and with scripts.
   */
  public static synchronized Browser shared() {
    if (shared == null) {
      shared = start();
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close, "browser"));
    }
    shared.colours("light");
    shared.width(1280);
    shared.scripts(true);
    return shared;
  }

  private static Browser start() {
    Optional<File> chromium = onThePath("chromium", "chromium-browser", "google-chrome");
    Optional<File> driver = onThePath("chromedriver");
    String missing =
        "the pages were not tried in a browser: install Chromium and its driver "
            + "(Debian: apt-get install chromium chromium-driver)";
    if ("required".equals(System.getProperty("weigh.browser"))) {
      assertThat(chromium.isPresent() && driver.isPresent()).as(missing).isTrue();
    }
    Assumptions.assumeTrue(chromium.isPresent() && driver.isPresent(), missing);

    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.get());
    // Containers often have neither the namespaces for the sandbox nor a large /dev/shm.
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    options.addArguments("--disable-gpu", "--window-size=1280,1000");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(driver.get()).build();
    return new Browser(new ChromeDriver(service, options));
  }

  public ChromeDriver driver() {
    return driver;
  }

  public void open(URI page) {
    driver.get(page.toString());
  }

  /** The first element a CSS selector finds. */
  public WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** The text of the first element a CSS selector finds at this very moment; empty for none. */
  public String text(String selector) {
    Object text =
        driver.executeScript(
            "return document.querySelector(arguments[0])?.textContent ?? ''", selector);
    return (String) text;
  }

  /** Every element a CSS selector finds. */
  public List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** Wait until something is so. */
  public void await(String what, BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(what + " did not come about; the console said " + console());
      }
      Thread.sleep(50);
    }
  }

  /** What the page wrote to the console, warnings and errors, since this was last asked. */
  public List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** The addresses the page has asked for since this was last asked, itself not left out. */
  public List<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(LogEntry::getMessage)
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .map(message -> message.replaceFirst("(?s).*?\"request\":\\{.*?\"url\":\"", ""))
        .map(message -> message.replaceFirst("(?s)\".*", ""))
        .toList();
  }

  /** What axe finds wrong with the page as it is now, one line for each element. */
  public List<String> axeViolations() {
    return new AxeBuilder()
        .analyze(driver).getViolations().stream().flatMap(Browser::describe).toList();
  }

  private static Stream<String> describe(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> "%s: %s: %s".formatted(rule.getId(), rule.getHelp(), node.getHtml()));
  }

  /** Show the page as somebody sees it who prefers dark or light. */
  public void colours(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            "screen",
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Let pages run scripts, or not; what a test itself asks of the page is answered either way. */
  public void scripts(boolean run) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
  }

  /** Show the page as it would be printed. */
  public void print() {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
  }

  /** Show the page in a window that is so many CSS pixels wide. */
  public void width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
  }

  /** How far the page is wider than its window, in CSS pixels; 0 if it fits. */
  public long overflow() {
    Object wider =
        driver.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) wider).longValue();
  }

  private static Optional<File> onThePath(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .map(directory -> new File(directory, name)))
        .filter(File::canExecute)
        .findFirst();
  }

  private void close() {
    driver.quit();
  }
}
