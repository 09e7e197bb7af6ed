package dev.weighin.contract.suite;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import dev.weighin.contract.Contract;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Holds every answer against the OpenAPI document. Safe for use by several threads. */
final class OpenApi {
  /**
   * The checker reports this for what the document does not describe: {@code HEAD}, {@code OPTIONS}
   * and wrong methods on a known path. The clauses ask about those.
   */
  private static final String NOT_DESCRIBED = "validation.request.operation.notAllowed";

  /** The checker reports this for a stream of no lines, which is as it should be. */
  private static final String NO_BODY = "validation.response.body.missing";

  private static final String STREAM = "application/x-ndjson";

  /** A parameter of a path, without the characters whose meaning the contract leaves free. */
  private static final String PARAMETER = "(?:(?!%(?i:2f|5c|[01].|7f))[^/])+";

  /** Case-sensitive and without a trailing slash, both of which the checker itself overlooks. */
  private final Pattern paths;

  private final OpenApiInteractionValidator validator;

  private OpenApi(Pattern paths, OpenApiInteractionValidator validator) {
    this.paths = paths;
    this.validator = validator;
  }

  /** The document of the contract, read once. */
  static OpenApi ofTheContract() {
    return Loaded.CONTRACT;
  }

  /** A document given as text. */
  static OpenApi of(String document) {
    return new OpenApi(
        paths(document),
        OpenApiInteractionValidator.createForInlineApiSpecification(document)
            // Without this the checker forbids members that the document leaves free.
            .withLevelResolver(
                LevelResolver.create()
                    .withLevel("validation.schema.additionalProperties", Level.IGNORE)
                    .build())
            .build());
  }

  /** What is wrong with an answer, one sentence each; empty if nothing is. */
  List<String> violations(Exchange exchange) {
    if (!paths.matcher(exchange.request().path()).matches()) {
      return List.of();
    }
    Answer answer = exchange.answer();
    SimpleResponse.Builder response =
        SimpleResponse.Builder.status(answer.status()).withBody(answer.body());
    answer.headers().forEach(header -> response.withHeader(header.name(), header.value()));
    ValidationReport report =
        validator.validateResponse(
            exchange.request().path(),
            Method.valueOf(exchange.request().method()),
            response.build());
    return report.getMessages().stream()
        .filter(message -> message.getLevel() == Level.ERROR)
        .filter(message -> !message.getKey().equals(NOT_DESCRIBED))
        .filter(message -> !message.getKey().equals(NO_BODY) || !isStream(answer))
        .map(OpenApi::sentence)
        .toList();
  }

  private static boolean isStream(Answer answer) {
    return answer.header("Content-Type").filter(type -> type.startsWith(STREAM)).isPresent();
  }

  private static Pattern paths(String document) {
    return new YAMLMapper()
        .readTree(document).path("paths").propertyNames().stream()
            .map(path -> path.replaceAll("\\{[^}]+}", Matcher.quoteReplacement(PARAMETER)))
            .collect(Collectors.collectingAndThen(Collectors.joining("|"), Pattern::compile));
  }

  private static String sentence(ValidationReport.Message message) {
    String nested =
        message.getNestedMessages().stream()
            .map(OpenApi::sentence)
            .collect(Collectors.joining("; "));
    return nested.isEmpty() ? message.getMessage() : message.getMessage() + " (" + nested + ")";
  }

  private static final class Loaded {
    static final OpenApi CONTRACT = of(Contract.openApi());
  }
}
