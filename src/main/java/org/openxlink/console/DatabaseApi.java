package org.openxlink.console;

import static org.openxlink.console.access.Access.ADMINISTRATOR;
import static org.openxlink.console.access.EndpointTrait.says;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.openxlink.console.access.Sentence;
import org.openxlink.console.edit.DataSourceEditing;
import org.openxlink.console.edit.DatabaseEditing;
import org.openxlink.console.edit.Refused;
import org.openxlink.monitor.DatabaseBench;

/** Databases over HTTP while their sections are written: tests, tables, first rows, and what would come of it. */
final class DatabaseApi {

    private final DatabaseEditing databases;
    private final DataSourceEditing sources;
    private final ConnectionTests tests = new ConnectionTests();

    /** Databases may take their time; the threads of the door are for everybody. */
    private final Semaphore turns = new Semaphore(3);

    DatabaseApi(DatabaseEditing databases, DataSourceEditing sources) {
        this.databases = databases;
        this.sources = sources;
    }

    /** @param id of a test, for its address {@code /connection-tests/ID} */
    record TestStarted(String id) {}

    void addTo(Javalin server, String prefix) {
        server.get(
                prefix + "/data-sources",
                request -> request.json(sources.sources(EditApi.user(request))),
                ADMINISTRATOR,
                says("Lists the data source names", DataSourceEditing.SourcesView.class));
        server.put(
                prefix + "/data-sources/{name}",
                this::putSource,
                ADMINISTRATOR,
                says(
                        "Sets keys of a data source in the draft",
                        DatabaseEditing.Settings.class,
                        DataSourceEditing.SourceView.class));
        server.post(
                prefix + "/systems/{name}/database/tests",
                this::test,
                ADMINISTRATOR,
                says("Tries the way to a database", DatabaseEditing.Settings.class, TestStarted.class));
        server.get(
                prefix + "/connection-tests/{id}",
                request -> request.json(tests.view(EditApi.user(request), request.pathParam("id"))),
                ADMINISTRATOR,
                says("Tells the steps of such a test so far", ConnectionTests.TestView.class));
        server.delete(
                prefix + "/connection-tests/{id}",
                this::cancel,
                ADMINISTRATOR,
                says("Ends such a test after the step under way", Void.class));
        String database = prefix + "/systems/{name}/database";
        server.post(
                database + "/tables",
                request -> inTurn(request, DatabaseEditing.TablesAsked.class, databases::tables),
                ADMINISTRATOR,
                says("Lists tables and views", DatabaseEditing.TablesAsked.class, DatabaseBench.Tables.class));
        server.post(
                database + "/rows",
                request -> inTurn(request, DatabaseEditing.RowsAsked.class, databases::rows),
                ADMINISTRATOR,
                says(
                        "Gives the first rows of a table or query",
                        DatabaseEditing.RowsAsked.class,
                        DatabaseBench.Rows.class));
        server.post(
                database + "/section",
                request -> request.json(databases.section(
                        EditApi.user(request),
                        request.pathParam("name"),
                        EditApi.body(request, DatabaseEditing.Settings.class))),
                ADMINISTRATOR,
                says(
                        "Tells the section as it would be, and what is wrong with it",
                        DatabaseEditing.Settings.class,
                        DatabaseEditing.SectionLines.class));
        server.post(
                database + "/harvest",
                request -> inTurn(request, DatabaseEditing.HarvestAsked.class, databases::harvest),
                ADMINISTRATOR,
                says(
                        "Tells what an import would find with it",
                        DatabaseEditing.HarvestAsked.class,
                        DatabaseEditing.HarvestView.class));
    }

    private interface Question<T> {
        Object ask(String user, String system, T asked) throws IOException, Refused;
    }

    private <T> void inTurn(Context request, Class<T> type, Question<T> question) throws Problem, Refused, IOException {
        T asked = EditApi.body(request, type);
        if (!turns.tryAcquire()) {
            throw Problem.busy(Sentence.ASKING.said());
        }
        try {
            request.json(question.ask(EditApi.user(request), request.pathParam("name"), asked));
        } finally {
            turns.release();
        }
    }

    private void putSource(Context request) throws Problem, Refused, IOException {
        DatabaseEditing.Settings settings = EditApi.body(request, DatabaseEditing.Settings.class);
        request.json(sources.put(EditApi.user(request), request.pathParam("name"), settings));
    }

    private void test(Context request) throws Problem, Refused, IOException {
        String user = EditApi.user(request);
        DatabaseEditing.Settings settings = EditApi.body(request, DatabaseEditing.Settings.class);
        String id = tests.start(user, databases.test(user, request.pathParam("name"), settings));
        request.status(202).json(new TestStarted(id));
    }

    private void cancel(Context request) throws Problem {
        tests.cancel(EditApi.user(request), request.pathParam("id"));
        request.status(204);
    }
}
