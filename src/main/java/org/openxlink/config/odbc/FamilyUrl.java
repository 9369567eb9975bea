package org.openxlink.config.odbc;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Turns what ODBC drivers are told into the JDBC URL of a family. */
final class FamilyUrl {

    private static final String[] SERVER = {"Server", "Servername", "Host", "Hostname", "Address"};
    private static final String[] DATABASE = {
        "Database", "DB", "DBName", "DatabaseName", "Database Name", "Initial Catalog", "DBQ", "Namespace"
    };
    private static final String[] FILE = {"DBQ", "Database", "DatabaseName", "Data Source"};
    private static final Set<String> POSTGRES_SSL =
            Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    private final Parts parts;
    private final String driver;

    /** @param driver the driver as the data source names it */
    FamilyUrl(Attributes attributes, String driver) {
        this.parts = new Parts(attributes);
        this.driver = driver;
    }

    String of(Family family) throws Missing {
        return switch (family) {
            case POSTGRESQL -> postgres();
            case MARIADB -> mariaDb();
            case SQL_SERVER -> sqlServer();
            case ACCESS -> "jdbc:ucanaccess://" + file("the path of the .mdb or .accdb file");
            case SQLITE -> "jdbc:sqlite:" + file("the path of the database file");
            case H2 -> "jdbc:h2:" + file("the path of the database file");
            case ORACLE -> oracle();
            case INFORMIX -> informix();
            case CACHE -> "jdbc:Cache://" + parts.server("Host", "Server").at(family.port()) + "/" + namespace();
            case IRIS -> "jdbc:IRIS://" + parts.server("Host", "Server").at(family.port()) + "/" + namespace();
            case SYBASE -> sybase();
            case OTHER -> throw new IllegalArgumentException("no URL for " + driver);
        };
    }

    private String postgres() throws Missing {
        String url = "jdbc:postgresql://"
                + parts.server("Servername", "Server", "Host", "Hostname").at(Family.POSTGRESQL.port())
                + "/"
                + parts.coded("the name of the database", DATABASE);
        Optional<String> mode = parts.value("SSLMode").map(text -> text.toLowerCase(Locale.ROOT));
        return url
                + mode.filter(POSTGRES_SSL::contains)
                        .map(text -> "?sslmode=" + text)
                        .orElse("");
    }

    private String mariaDb() throws Missing {
        String url = "jdbc:mariadb://" + parts.server(SERVER).at(Family.MARIADB.port()) + "/"
                + parts.name("the name of the database", DATABASE);
        boolean forced = parts.flag("FORCETLS", "SSL").orElse(false);
        String mode = parts.value("SSLMode").orElse("").toLowerCase(Locale.ROOT).replace('-', '_');
        return url
                + switch (mode) {
                    case "required" -> "?sslMode=trust";
                    case "verify_ca" -> "?sslMode=verify-ca";
                    case "verify_identity" -> "?sslMode=verify-full";
                    default -> forced ? "?sslMode=trust" : "";
                };
    }

    /** A port makes the instance's name needless; it would be asked for by UDP. */
    private String sqlServer() throws Missing {
        Parts.Server server = parts.server(SERVER);
        Optional<String> instance = server.instance().or(() -> parts.value("Instance"));
        boolean byPort = server.port().isPresent() || instance.isEmpty();
        String url = "jdbc:sqlserver://"
                + (byPort ? server.at(Family.SQL_SERVER.port()) : server.host())
                + (byPort ? "" : ";instanceName=" + braced(instance.get()));
        return url + database() + encryption() + intent();
    }

    private String database() {
        return parts.value(DATABASE)
                .map(name -> ";databaseName=" + braced(name))
                .orElse("");
    }

    /**
     * Encrypted even where nothing is said, as far as the server's own certificate goes: old servers have no other. Only
     * the drivers from 18 on check it unless told otherwise.
     */
    private String encryption() {
        String encrypt = parts.value("Encrypt").orElse("").toLowerCase(Locale.ROOT);
        if (encrypt.equals("strict")) {
            return ";encrypt=strict";
        }
        boolean checking = driver.matches("(?i).*(odbc driver (1[89]|[2-9]\\d)|msodbcsql-?(1[89]|[2-9]\\d)).*");
        boolean encrypted = encrypt.isEmpty() || parts.flag("Encrypt").orElse(false);
        boolean trust = parts.flag("TrustServerCertificate").orElse(encrypt.isEmpty() && !checking);
        return ";encrypt=" + encrypted + (encrypted ? ";trustServerCertificate=" + trust : "");
    }

    private String intent() {
        boolean readOnly = parts.value("ApplicationIntent")
                .filter("ReadOnly"::equalsIgnoreCase)
                .isPresent();
        return readOnly ? ";applicationIntent=ReadOnly" : "";
    }

    private static String braced(String value) {
        return "{" + value.replace("}", "}}") + "}";
    }

    private String oracle() throws Missing {
        Optional<String> service = parts.value("Service", "ServiceName", "Service_Name");
        if (parts.value("Host", "Server", "Hostname").isPresent()
                && (service.isPresent() || parts.value("SID").isPresent())) {
            String server = parts.server("Host", "Server", "Hostname").at(Family.ORACLE.port());
            return service.isPresent()
                    ? "jdbc:oracle:thin:@//" + server + "/" + parts.name("", "Service", "ServiceName", "Service_Name")
                    : "jdbc:oracle:thin:@" + server + ":" + parts.name("", "SID");
        }
        String connect = parts.value("DBQ", "Servername", "Server", "Database")
                .orElse("")
                .replaceFirst("^//", "");
        if (connect.matches("[\\p{L}\\p{N}._-]+(:\\d{1,5})?/[\\p{L}\\p{N}$#._-]+")) {
            return "jdbc:oracle:thin:@//" + connect;
        }
        throw new Missing(
                Optional.empty(),
                "no Host and Service" + (connect.isEmpty() ? "" : " (" + connect + " is a name of tnsnames.ora)")
                        + "; add Host=, Port= and Service=, or DBQ=host:port/service");
    }

    /** Server is the name of the instance there; Service a port, or a name that only the server knows. */
    private String informix() throws Missing {
        String host = parts.server("Host", "Hostname").host();
        Optional<Integer> port = parts.port();
        String service =
                parts.value("Service").filter(text -> text.matches("\\d{1,5}")).orElse("");
        return "jdbc:informix-sqli://" + host + ":"
                + (port.isPresent() ? port.get() : service.isEmpty() ? Family.INFORMIX.port() : service)
                + "/"
                + parts.name("the name of the database", DATABASE)
                + ":INFORMIXSERVER="
                + parts.name("the name of the Informix server", "Server", "Servername", "Instance");
    }

    private String namespace() throws Missing {
        return parts.name("the namespace", "Namespace", "Database", "DBQ");
    }

    private String sybase() throws Missing {
        return "jdbc:jtds:sybase://"
                + parts.server("Server", "Servername", "Host", "Hostname", "NetworkAddress", "Address")
                        .at(Family.SYBASE.port())
                + "/"
                + parts.name("the name of the database", DATABASE);
    }

    private String file(String what) throws Missing {
        String file = parts.value(FILE).orElseThrow(() -> new Missing(Optional.empty(), "no DBQ; add DBQ=" + what));
        if (file.contains(";") || file.contains("?")) {
            throw new Missing(Optional.empty(), "a file \"" + file + "\"; the path may hold neither ; nor ?");
        }
        boolean inFolder = !file.contains("/") && !file.contains("\\");
        return inFolder ? parts.value("DefaultDir").map(folder -> folder + "/").orElse("") + file : file;
    }
}
