package dev.weighin.contract.reference;

import dev.weighin.contract.Clause;

/** One way in which a process can be wrong, with the clause that must catch it and no other may. */
public enum ProcessFault {
  NONE(null),
  SAYS_READY_TWICE(Clause.PROCESS),
  IGNORES_THE_PORT(Clause.PROCESS),
  DROPS_WHAT_IS_IN_FLIGHT(Clause.PROCESS),
  GOES_ON_ACCEPTING(Clause.PROCESS),
  ENDS_WITH_EXIT_CODE_1(Clause.PROCESS),
  GIVES_UP_WITH_EXIT_CODE_0(Clause.PROCESS),
  SHOWS_A_STACK_TRACE(Clause.PROCESS),
  KEEPS_NO_ACCESS_LOG(Clause.REQUEST_ID),
  KEEPS_ERRORS_TO_ITSELF(Clause.REQUEST_ID),
  OPENS_TO_THE_TOKEN_THAT_ONLY_READS(Clause.SECURE) {
    @Override
    Handler around(Handler handler) {
      return ask -> {
        Reply reply = handler.answer(ask);
        return reply.status() == 403
            ? Reply.of(200, "application/json", "{\"subject\":\"api\"}")
                .with("X-Request-Id", reply.headers().get("X-Request-Id"))
            : reply;
      };
    }
  },
  WRITES_TOKENS_TO_ITS_LOG(Clause.SECURE) {
    @Override
    Handler around(Handler handler) {
      return ask -> {
        System.out.println("headers " + ask.headers().get("Authorization"));
        return handler.answer(ask);
      };
    }
  };

  /** The system property that names the fault of a process. */
  public static final String PROPERTY = "fault";

  private final Clause caughtBy;

  ProcessFault(Clause caughtBy) {
    this.caughtBy = caughtBy;
  }

  /** The clause that fails because of it, null if nothing is wrong. */
  public Clause caughtBy() {
    return caughtBy;
  }

  Handler around(Handler handler) {
    return handler;
  }

  static ProcessFault ofThisProcess() {
    return valueOf(System.getProperty(PROPERTY, NONE.name()));
  }
}
