package dev.weighin.contract.clauses;

import static dev.weighin.contract.suite.Expectations.problem;
import static org.hamcrest.Matchers.emptyString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.weighin.contract.Clause;
import dev.weighin.contract.suite.Answer;
import dev.weighin.contract.suite.Json;
import dev.weighin.contract.suite.Proves;
import dev.weighin.contract.suite.Request;
import dev.weighin.contract.suite.Request.Framing;
import dev.weighin.contract.suite.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Proves(Clause.UPLOAD)
class C16UploadClause {
  private static final int LIMIT = 20 * 1024 * 1024;

  private final Server server;

  C16UploadClause(Server server) {
    this.server = server;
  }

  @ParameterizedTest
  @CsvSource({
    "LENGTH, 0",
    "LENGTH, 1",
    "CHUNKED, 1",
    "LENGTH, 65537",
    "CHUNKED, 1000000",
    "LENGTH, 20971520",
    "CHUNKED, 20971520"
  })
  void digests_up_to_20_mebibytes(Framing framing, int size) throws IOException {
    assertDigested(bytes(size), framing, "application/octet-stream");
  }

  @ParameterizedTest
  @EnumSource
  void takes_bytes_for_what_they_are(Framing framing) throws IOException {
    byte[] all = new byte[256];
    for (int value = 0; value < all.length; value++) {
      all[value] = (byte) value;
    }
    assertDigested(all, framing, "application/octet-stream");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/json",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "image/png",
        "x/y"
      })
  void takes_any_media_type(String mediaType) throws IOException {
    byte[] body = "{not=json&no=form".getBytes(StandardCharsets.UTF_8);
    assertDigested(body, Framing.LENGTH, mediaType);
  }

  @Test
  void needs_no_media_type() throws IOException {
    byte[] body = bytes(3);
    assertDigest(body, server.send(Request.of("POST", "/upload").body(body)));
  }

  @ParameterizedTest
  @EnumSource(names = {"LENGTH", "CHUNKED"})
  void refuses_one_byte_more(Framing framing) throws IOException {
    Answer answer = upload(bytes(LIMIT + 1), framing, "application/octet-stream");
    assertEquals(413, answer.status(), "the status");
    assertEquals(200, server.send(Request.of("GET", "/")).status(), "the status of GET /");
  }

  @Test
  void is_there_to_be_sent_to() {
    String allow =
        server
            .given()
            .options("/upload")
            .then()
            .statusCode(204)
            .body(emptyString())
            .extract()
            .header("Allow");
    assertEquals(
        new TreeSet<>(Set.of("OPTIONS", "POST")),
        new TreeSet<>(Arrays.asList(String.valueOf(allow).split("\\s*,\\s*"))),
        "the methods in Allow");
    server.given().get("/upload").then().spec(problem(405, "method-not-allowed"));
  }

  private void assertDigested(byte[] body, Framing framing, String mediaType) throws IOException {
    assertDigest(body, upload(body, framing, mediaType));
  }

  private Answer upload(byte[] body, Framing framing, String mediaType) throws IOException {
    return server.send(
        Request.of("POST", "/upload").with("Content-Type", mediaType).body(body).framed(framing));
  }

  private static void assertDigest(byte[] body, Answer answer) {
    CRC32 crc = new CRC32();
    crc.update(body);
    String hex = HexFormat.of().toHexDigits((int) crc.getValue());
    assertEquals(200, answer.status(), "the status");
    assertEquals(
        Json.read("{\"bytes\":%d,\"crc32\":\"%s\"}".formatted(body.length, hex)),
        Json.read(answer.text()),
        "the body");
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) 'x');
    return bytes;
  }
}
