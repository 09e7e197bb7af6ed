package dev.weighin.contract.reference;

import dev.weighin.core.Fortune;
import dev.weighin.core.ProblemType;
import dev.weighin.core.RefusedException;
import dev.weighin.core.WorldDraft;
import dev.weighin.core.WorldIds;
import dev.weighin.core.Worlds;
import java.sql.SQLException;
import java.util.List;

/** The routes that ask a database. */
record DatabaseRoutes(WorldTable table) {

  Reply row(Call call) {
    long id = call.id();
    return unlessAway(() -> Routes.json(200, table.find(id)));
  }

  Reply rows(Call call) {
    List<Integer> ids = WorldIds.parse(call.parameter("ids").orElse(null));
    return unlessAway(() -> Routes.json(200, new Worlds(table.find(ids))));
  }

  Reply update(Call call) {
    long id = call.id();
    WorldDraft draft = DraftReader.readWorld(call.ask());
    return unlessAway(() -> Routes.json(200, table.update(id, draft.randomNumber())));
  }

  Reply fortunes(Call call) {
    List<Fortune> page = unlessAway(() -> Fortune.page(table.fortunes()));
    return Reply.of(200, "text/html; charset=utf-8", FortunePage.of(page));
  }

  private interface Query<T> {
    T run() throws SQLException;
  }

  private static <T> T unlessAway(Query<T> query) {
    try {
      return query.run();
    } catch (SQLException e) {
      throw new RefusedException(ProblemType.UNAVAILABLE, "The database does not answer.");
    }
  }
}
