package dev.weighin.benchmarks.page;

import dev.weighin.contract.Contract;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contract's OpenAPI document with the servers that are up, to be chosen from. */
final class ContractDocument {
  private ContractDocument() {}

  /** The document as JSON. */
  static byte[] of(List<ServedServer> served) {
    ObjectNode document = (ObjectNode) new YAMLMapper().readTree(Contract.openApi());
    ArrayNode servers = document.putArray("servers");
    for (ServedServer server : served) {
      servers.addObject().put("url", server.path()).put("description", server.label());
    }
    return JsonMapper.shared().writeValueAsBytes(document);
  }

  /** The servers as JSON: {@code [{"label":…,"path":…,"address":…}]}. */
  static byte[] servers(List<ServedServer> served) {
    ArrayNode servers = JsonMapper.shared().createArrayNode();
    for (ServedServer server : served) {
      servers
          .addObject()
          .put("label", server.label())
          .put("path", server.path())
          .put("address", server.uri().toString());
    }
    return JsonMapper.shared().writeValueAsBytes(servers);
  }
}
