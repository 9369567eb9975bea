package org.openxlink;

import java.io.IOException;
import java.sql.SQLException;

/** An ACD's database with a row per call: the queue Sales of a system {@code ACD}, which makes up queue 1001. */
final class CallsDatabase {

    private CallsDatabase() {}

    /** Calls that began at these local times. */
    static TestDatabase of(String... times) throws SQLException {
        TestDatabase acd = TestDatabase.h2();
        acd.execute("CREATE TABLE Calls (Queue VARCHAR(20), Began TIMESTAMP, Offered INTEGER)");
        for (String time : times) {
            acd.execute("INSERT INTO Calls VALUES ('Sales', '" + time + "', 1)");
        }
        return acd;
    }

    /** Makes it the only system of a home. */
    static void section(Home home, TestDatabase acd) throws IOException {
        home.systems(
                "[ACD]\n" + acd.keys()
                        + """
                CallDataTable=Calls
                QueueNameColumn=Queue
                ValueTypes=Offered
                TimeStampColumn=Began
                """);
        home.mapping("WFM:0:1001:1=ACD:Sales:Offered");
    }
}
