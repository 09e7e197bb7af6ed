package dev.weighin.core;

/**
 * Every kind of problem a server of this contract reports, with its HTTP status.
 *
 * <p>The {@link #uri()} is the {@code type} member of RFC 9457 and identifies the kind of problem;
 * the title never changes from one occurrence to the next.
 */
public enum ProblemType {
  MALFORMED_REQUEST(400, "malformed-request", "The request could not be read"),
  INVALID_PARAMETER(400, "invalid-parameter", "A parameter is not valid"),
  UNAUTHENTICATED(401, "unauthenticated", "A valid bearer token is needed"),
  FORBIDDEN(403, "forbidden", "The token does not allow this"),
  NO_ROUTE(404, "no-route", "Nothing is served under this path"),
  NO_ROW(404, "no-row", "The resource does not exist"),
  METHOD_NOT_ALLOWED(405, "method-not-allowed", "The path does not support this method"),
  NOT_ACCEPTABLE(406, "not-acceptable", "No representation matches the Accept header"),
  CONTENT_TOO_LARGE(413, "content-too-large", "The request body is too large"),
  UNSUPPORTED_MEDIA_TYPE(
      415, "unsupported-media-type", "The request body has the wrong media type"),
  INVALID_CONTENT(422, "invalid-content", "The request body breaks a rule"),
  INTERNAL_ERROR(500, "internal-error", "The server failed to answer this request"),
  UNAVAILABLE(503, "unavailable", "The server cannot answer this request now");

  /** The media type of every problem body. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private final int status;
  private final String name;
  private final String title;

  ProblemType(int status, String name, String title) {
    this.status = status;
    this.name = name;
    this.title = title;
  }

  /** The HTTP status this kind of problem is answered with, 400 to 599. */
  public int status() {
    return status;
  }

  /** The fixed, human-readable summary of this kind of problem. */
  public String title() {
    return title;
  }

  /** The identifier of this kind of problem, an absolute URI that is not meant to be opened. */
  public String uri() {
    return "urn:problem-type:weigh-in:" + name;
  }

  /** The problem of this kind that occurred while {@code path} was served. */
  public Problem at(String path, String detail) {
    return Problem.of(this, detail, path);
  }

  /**
   * The kind that fits a bare HTTP status, for errors a framework raises on its own.
   *
   * @param status an HTTP status
   * @return the first kind with that status; {@link #MALFORMED_REQUEST} for any other 4xx, {@link
   *     #INTERNAL_ERROR} for everything else
   */
  public static ProblemType forStatus(int status) {
    for (ProblemType type : values()) {
      if (type.status == status) {
        return type;
      }
    }
    return status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
  }
}
