package dev.weighin.contract.suite;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import dev.weighin.contract.Clause;
import dev.weighin.contract.Contract;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Holds answers against the OpenAPI document, which describes no {@code HEAD}, no {@code OPTIONS}
 * and no wrong method: the clauses ask about those. Safe for use by several threads.
 */
final class OpenApi {
  /** The checker reports this for a stream of no lines, which is as it should be. */
  private static final String NO_BODY = "validation.response.body.missing";

  private static final String STREAM = "application/x-ndjson";

  /** Stands among the methods of a path. */
  private static final String PARAMETERS = "parameters";

  /** A parameter of a path, without the characters whose meaning the contract leaves free. */
  private static final String PARAMETER = "(?:(?!%(?i:2f|5c|[01].|7f))[^/])+";

  private final List<Operation> operations;
  private final OpenApiInteractionValidator validator;

  private OpenApi(List<Operation> operations, OpenApiInteractionValidator validator) {
    this.operations = operations;
    this.validator = validator;
  }

  /**
   * One method of one path.
   *
   * @param clause the one it belongs to, its first tag
   * @param path case-sensitive and without a trailing slash, both of which the checker overlooks
   */
  private record Operation(Clause clause, String method, Pattern path) {
    boolean isAskedBy(Request request) {
      return method.equalsIgnoreCase(request.method()) && path.matcher(request.path()).matches();
    }
  }

  /** The document of the contract, read once. */
  static OpenApi ofTheContract() {
    return Loaded.CONTRACT;
  }

  /** A document given as text. */
  static OpenApi of(String document) {
    return new OpenApi(
        operations(document),
        OpenApiInteractionValidator.createForInlineApiSpecification(document)
            // Without this the checker forbids members that the document leaves free.
            .withLevelResolver(
                LevelResolver.create()
                    .withLevel("validation.schema.additionalProperties", Level.IGNORE)
                    .build())
            .build());
  }

  /** What the document says of the routes of one clause, and nothing of the others. */
  OpenApi about(Clause clause) {
    return new OpenApi(
        operations.stream().filter(operation -> operation.clause() == clause).toList(), validator);
  }

  /** What is wrong with an answer, one sentence each; empty if nothing is. */
  List<String> violations(Exchange exchange) {
    if (operations.stream().noneMatch(operation -> operation.isAskedBy(exchange.request()))) {
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
        .filter(message -> !message.getKey().equals(NO_BODY) || !isStream(answer))
        .map(OpenApi::sentence)
        .toList();
  }

  private static boolean isStream(Answer answer) {
    return answer.header("Content-Type").filter(type -> type.startsWith(STREAM)).isPresent();
  }

  private static List<Operation> operations(String document) {
    return new YAMLMapper()
        .readTree(document).path("paths").properties().stream()
            .flatMap(path -> operations(pattern(path.getKey()), path.getValue()))
            .toList();
  }

  private static Stream<Operation> operations(Pattern path, JsonNode methods) {
    return methods.properties().stream()
        .filter(method -> !method.getKey().equals(PARAMETERS))
        .map(
            method ->
                new Operation(
                    Clause.withId(method.getValue().path("tags").path(0).asString("")),
                    method.getKey(),
                    path));
  }

  private static Pattern pattern(String path) {
    return Pattern.compile(path.replaceAll("\\{[^}]+}", Matcher.quoteReplacement(PARAMETER)));
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
