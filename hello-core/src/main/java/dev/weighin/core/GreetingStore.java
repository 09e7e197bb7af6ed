package dev.weighin.core;

import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The greetings of one server, kept in memory for as long as it runs.
 *
 * <p>Safe for use by any number of threads. Every change is visible to every request that starts
 * after the change was answered. It keeps the newest {@value #CAPACITY} greetings and forgets the
 * oldest beyond that, so that a load of any length leaves the heap flat.
 */
public final class GreetingStore {
  /** The most greetings kept. */
  public static final int CAPACITY = 10_000;

  /** The most greetings one page holds. */
  public static final int MAX_LIMIT = 100;

  /** The greetings on a page when the request does not say. */
  public static final int DEFAULT_LIMIT = 20;

  private final ConcurrentNavigableMap<Long, Greeting> greetings = new ConcurrentSkipListMap<>();
  private final AtomicLong lastId = new AtomicLong();

  /**
   * Store a new greeting under an id of its own.
   *
   * @throws RefusedException naming every broken rule of the draft
   */
  public Greeting create(GreetingDraft draft) {
    draft.checked();
    Greeting greeting = Greeting.of(lastId.incrementAndGet(), draft);
    greetings.put(greeting.id(), greeting);
    greetings.remove(greeting.id() - CAPACITY);
    return greeting;
  }

  /**
   * The greeting with that id.
   *
   * @throws RefusedException if there is none
   */
  public Greeting get(long id) {
    Greeting greeting = greetings.get(id);
    if (greeting == null) {
      throw missing(id);
    }
    return greeting;
  }

  /**
   * Put a draft in the place of a stored greeting.
   *
   * @throws RefusedException naming every broken rule of the draft, or if there is no such greeting
   */
  public Greeting replace(long id, GreetingDraft draft) {
    draft.checked();
    Greeting replaced = greetings.computeIfPresent(id, (key, old) -> Greeting.of(key, draft));
    if (replaced == null) {
      throw missing(id);
    }
    return replaced;
  }

  /**
   * Forget a greeting.
   *
   * @throws RefusedException if there is none with that id
   */
  public void delete(long id) {
    if (greetings.remove(id) == null) {
      throw missing(id);
    }
  }

  /**
   * One page of greetings by ascending id. Pages stay stable while others are created or deleted,
   * because a page starts after an id and not at a position.
   *
   * @param limit the most greetings wanted, 1 to {@value #MAX_LIMIT}
   * @param after the id the page starts after, 0 for the first page
   * @throws RefusedException if either is out of range
   */
  public GreetingPage page(int limit, long after) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw RefusedException.parameter("limit", "must be a whole number from 1 to " + MAX_LIMIT);
    }
    if (after < 0) {
      throw RefusedException.parameter("after", "must be a whole number from 0 on");
    }
    List<Greeting> found =
        greetings.tailMap(after, false).values().stream().limit(limit + 1L).toList();
    if (found.size() <= limit) {
      return new GreetingPage(found, null);
    }
    List<Greeting> page = found.subList(0, limit);
    return new GreetingPage(page, page.getLast().id());
  }

  private static RefusedException missing(long id) {
    return new RefusedException(ProblemType.NO_ROW, "There is no greeting " + id + ".");
  }
}
