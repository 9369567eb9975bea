package org.openxlink.console;

import static org.openxlink.console.access.EndpointTrait.says;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openxlink.console.access.Access;
import org.openxlink.console.access.Sentence;
import org.openxlink.ledger.Quarantine;
import org.openxlink.ledger.Quarantined;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What targets refused: looks at it, takes it out. */
final class QuarantineApi {

    private static final Logger LOG = LoggerFactory.getLogger(QuarantineApi.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 500;
    private static final int LONGEST_REQUEST = 100_000;

    private final Quarantine quarantine;

    QuarantineApi(Path home) {
        quarantine = Quarantine.of(home);
    }

    /**
     * The first entries.
     *
     * @param total how many there are
     */
    record ListView(List<QuarantineView> entries, int total) {}

    /**
     * One entry.
     *
     * @param request its JSON; of a large one the beginning
     */
    record DetailsView(QuarantineView entry, String request) {}

    /** How many were taken out. */
    record DroppedView(long dropped) {}

    void addTo(Javalin server, String path) {
        server.get(path, this::list, Access.VIEWER, says("Lists what is in quarantine", ListView.class));
        server.get(
                path + "/{id}",
                this::details,
                Access.VIEWER,
                says("Tells of one entry, with its request", DetailsView.class));
        server.post(
                path + "/drop",
                this::drop,
                Access.OPERATOR,
                says("Takes entries out without sending them", RetryView.Asked.class, DroppedView.class));
    }

    private void list(Context request) {
        List<String> ids = quarantine.ids();
        List<QuarantineView> entries = ids.stream()
                .limit(MOST)
                .map(quarantine::find)
                .flatMap(Optional::stream)
                .map(QuarantineView::of)
                .toList();
        request.json(new ListView(entries, ids.size()));
    }

    private void details(Context request) throws Problem {
        String id = request.pathParam("id");
        Quarantined entry =
                quarantine.find(id).orElseThrow(() -> Problem.notFound(Sentence.NOT_IN_QUARANTINE.with("id", id)));
        String body = quarantine.request(id).orElse("");
        request.json(
                new DetailsView(QuarantineView.of(entry), body.substring(0, Math.min(LONGEST_REQUEST, body.length()))));
    }

    private void drop(Context request) throws Problem {
        long dropped = ids(request.body()).stream().filter(quarantine::remove).count();
        request.json(new DroppedView(dropped));
    }

    private static List<String> ids(String body) throws Problem {
        try {
            RetryView.Asked asked = JSON.readValue(body, RetryView.Asked.class);
            if (asked != null && asked.ids() != null) {
                return asked.ids();
            }
        } catch (JsonProcessingException e) {
            LOG.debug("a request without ids", e);
        }
        throw Problem.badRequest("expected a JSON object with ids, those of xlink quarantine list");
    }
}
