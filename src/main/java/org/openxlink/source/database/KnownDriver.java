package org.openxlink.source.database;

import java.util.Arrays;
import java.util.Optional;

/** Drivers that can't come with OpenXlink, or come with it under a class name worth knowing. */
enum KnownDriver {
    ORACLE("jdbc:oracle:", "oracle.jdbc.OracleDriver", "ojdbc11.jar (Maven: com.oracle.database.jdbc:ojdbc11)"),
    INFORMIX("jdbc:informix", "com.informix.jdbc.IfxDriver", "the Informix JDBC jar (Maven: com.ibm.informix:jdbc)"),
    CACHE("jdbc:cache:", "com.intersys.jdbc.CacheDriver", "cachejdbc.jar (in the server's folder dev/java/lib)"),
    IRIS(
            "jdbc:iris:",
            "com.intersystems.jdbc.IRISDriver",
            "intersystems-jdbc.jar (Maven: com.intersystems:intersystems-jdbc)"),
    JTDS("jdbc:jtds:", "net.sourceforge.jtds.jdbc.Driver", "jtds-1.3.1.jar (Maven: net.sourceforge.jtds:jtds)"),
    SYBASE("jdbc:sybase:", "com.sybase.jdbc4.jdbc.SybDriver", "jconn4.jar (SAP's jConnect)"),
    DB2("jdbc:db2:", "com.ibm.db2.jcc.DB2Driver", "jcc.jar (Maven: com.ibm.db2:jcc)");

    private final String prefix;
    private final String className;
    private final String jar;

    KnownDriver(String prefix, String className, String jar) {
        this.prefix = prefix;
        this.className = className;
        this.jar = jar;
    }

    static Optional<KnownDriver> of(String url) {
        return Arrays.stream(values())
                .filter(driver -> url.regionMatches(true, 0, driver.prefix, 0, driver.prefix.length()))
                .findFirst();
    }

    String className() {
        return className;
    }

    /** What to fetch. */
    String jar() {
        return jar;
    }
}
