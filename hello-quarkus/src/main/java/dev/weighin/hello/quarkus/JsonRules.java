package dev.weighin.hello.quarkus;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;

// tag::C6[]
/**
 * What it takes to have Jackson refuse what is not quite the JSON that was asked for.
 *
 * <p>An extra file, because these settings have no key in {@code application.properties}. Quarkus
 * finds this bean and shows it the one mapper that reads and writes all JSON.
 */
@Singleton
public class JsonRules implements ObjectMapperCustomizer {
  private static final List<CoercionInputShape> NOT_TEXT =
      List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);
  // tag::C18[]
  private static final List<CoercionInputShape> NO_WHOLE_NUMBER =
      List.of(CoercionInputShape.String, CoercionInputShape.EmptyString, CoercionInputShape.Float);

  // end::C18[]

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    refuse(NOT_TEXT, mapper.coercionConfigFor(LogicalType.Textual));
    // tag::C18[]
    refuse(NO_WHOLE_NUMBER, mapper.coercionConfigFor(LogicalType.Integer));
    // end::C18[]
  }

  private static void refuse(List<CoercionInputShape> shapes, MutableCoercionConfig config) {
    shapes.forEach(shape -> config.setCoercion(shape, CoercionAction.Fail));
  }
}
// end::C6[]
