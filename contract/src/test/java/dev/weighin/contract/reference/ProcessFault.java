package dev.weighin.contract.reference;

/** One way in which a process can be wrong. */
public enum ProcessFault {
  NONE,
  SAYS_READY_TWICE,
  IGNORES_THE_PORT,
  DROPS_WHAT_IS_IN_FLIGHT,
  GOES_ON_ACCEPTING,
  ENDS_WITH_EXIT_CODE_1,
  GIVES_UP_WITH_EXIT_CODE_0,
  SHOWS_A_STACK_TRACE;

  /** The system property that names the fault of a process. */
  public static final String PROPERTY = "fault";

  static ProcessFault ofThisProcess() {
    return valueOf(System.getProperty(PROPERTY, NONE.name()));
  }
}
