package quorate.bench;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.Value;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Cedar: one permit for each row of the table, with the level as a group and the day in the context. It is at its best: the
 * policies are parsed once and kept on its own side, and only the request crosses, with the two entities it is about.
 */
final class CedarPeer implements Peer {

    private static final EntityTypeName BODY = EntityTypeName.parse("Body").orElseThrow();
    private static final EntityTypeName LEVEL = EntityTypeName.parse("Level").orElseThrow();
    private static final EntityTypeName ACTION = EntityTypeName.parse("Action").orElseThrow();
    private static final EntityUID MATTER =
            EntityTypeName.parse("Matter").orElseThrow().of("it");

    private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
    private final PolicySet policies;
    private final Map<String, Entities> entities;

    CedarPeer(List<Row> rows) {
        var all = new HashSet<Policy>();
        for (var at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            all.add(new Policy(
                    "permit(principal in Level::\"%s\", action == Action::\"%s\", resource) when { context.day >= %d && context.day < %d };"
                            .formatted(row.level(), row.act(), Peer.number(row.from()), Peer.number(row.until())),
                    "p" + at));
        }
        policies = new PolicySet(all);
        keepParsed();
        entities = LEVELS.stream().collect(Collectors.toMap(Function.identity(), CedarPeer::entities));
    }

    /** Entities cross with every request, so each is given the two it needs and no more. */
    private static Entities entities(String level) {
        return new Entities(
                Set.of(new Entity(LEVEL.of(level)), new Entity(BODY.of(level), Map.of(), Set.of(LEVEL.of(level)))));
    }

    private void keepParsed() {
        try {
            policies.cache();
        } catch (com.cedarpolicy.model.exception.CacheException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public boolean decides(String act, String level, LocalDate day) {
        try {
            var context = Map.<String, Value>of("day", new PrimLong(Peer.number(day)));
            var request = new AuthorizationRequest(BODY.of(level), ACTION.of(act), MATTER, context);
            return engine.isAuthorized(request, policies, entities.get(level))
                    .success
                    .orElseThrow()
                    .isAllowed();
        } catch (com.cedarpolicy.model.exception.AuthException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
