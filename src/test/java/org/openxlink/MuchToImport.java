package org.openxlink;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Some ten thousand things to send; those of another round all differ. */
interface MuchToImport {

    /** Events or statuses of a request. */
    int BATCH = 500;

    int QUEUES = 35;

    String COLUMNS =
            """
            DeleteImportFiles=1
            Destination=done
            DeleteActivityImportFiles=2
            ActivitySource=agents
            ActivitySeparatorCharacter=3
            ActivityColumnNames=agent;activity;start
            AgentColumn=1
            ActivityColumn=2
            ActivityStartTimeStampColumn=3
            ActivityDateOrder=ymd
            """;

    /** A home whose imports find them. */
    static void prepare(Home home) throws Exception {
        home.target(home.sandbox().address(), "BatchSize=" + BATCH);
        String groups = queues("%d", ";");
        home.systems("[ACD]\n" + Home.STANDARD_COLUMNS + COLUMNS + "Groups=" + groups + "\n");
        home.ini("queues.ini", "[ValueTypes]\n1=Offered;offered\n[Queues]\n" + queues("%d=Queue", "\n") + "\n");
        home.mapping(queues("WFM:0:%1$d:1=ACD:%1$d:Offered", "\n").split("\n"));
    }

    private static String queues(String format, String between) {
        return IntStream.range(0, QUEUES)
                .mapToObj(queue -> format.formatted(1001 + queue))
                .collect(Collectors.joining(between));
    }

    /** Puts the files where imports look for them. */
    void write() throws Exception;

    /** Imports them. */
    List<String> command();

    void assertRight(String where);

    /** How many events or statuses there are. */
    long needed();

    /** How many the sandbox took, those that came again too. */
    long received();
}
