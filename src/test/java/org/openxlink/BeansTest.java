package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.monitor.Status.State;
import org.openxlink.route.Engine;

/** What JMX shows and takes. Other tests of the process have beans too: each looks for those of its own home. */
class BeansTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final String ROW = "Sales;2024-07-01;08:00;2;1;60";
    private static final String ODD = "A \"B\", C=*? \\ Köln";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void home() throws Exception {
        home = new Home(folder);
        home.general("PhoneLinkImport=none").standard();
    }

    @AfterEach
    void close() {
        home.close();
    }

    private ObjectName installation() throws Exception {
        for (ObjectName name : server.queryNames(new ObjectName("org.openxlink:type=Installation,*"), null)) {
            if (folder.toString().equals(attribute(name, "Home"))) {
                return name;
            }
        }
        throw new AssertionError("no bean of " + folder);
    }

    private Object attribute(ObjectName name, String attribute) {
        try {
            return server.getAttribute(name, attribute);
        } catch (Exception goneMeanwhile) {
            return goneMeanwhile.toString();
        }
    }

    private ObjectName pattern() throws Exception {
        String instance = installation().getKeyProperty("instance");
        return new ObjectName(
                "org.openxlink:type=ExternalSystem,*" + (instance == null ? "" : ",instance=" + instance));
    }

    private Set<String> systems() throws Exception {
        String instance = installation().getKeyProperty("instance");
        Set<String> systems = new TreeSet<>();
        for (ObjectName name : server.queryNames(pattern(), null)) {
            if (instance != null || name.getKeyProperty("instance") == null) {
                systems.add(ObjectName.unquote(name.getKeyProperty("system")) + " " + name.getKeyProperty("kind"));
            }
        }
        return systems;
    }

    private ObjectName system(String name) throws Exception {
        String instance = installation().getKeyProperty("instance");
        return new ObjectName("org.openxlink:type=ExternalSystem,system=" + ObjectName.quote(name) + ",kind=contacts"
                + (instance == null ? "" : ",instance=" + instance));
    }

    private Object invoke(ObjectName name, String operation, String... arguments) throws Exception {
        String[] signature = new String[arguments.length];
        java.util.Arrays.fill(signature, String.class.getName());
        return server.invoke(name, operation, arguments, signature);
    }

    @Test
    void anImportAndWhatItLeavesBehind() throws Exception {
        home.csv("a.csv", ROW, "Sales;2024-07-01;99:00;2;1;60");
        try (Running running = home.start(true)) {
            ObjectName acd = system("ACD");
            assertThat(attribute(acd, "State")).isEqualTo("DISABLED");
            assertThat(attribute(acd, "Reason")).isEqualTo("by hand only (PhoneLinkImport=none)");
            assertThat(attribute(acd, "LastRunOutcome")).isEqualTo("");
            assertThat(attribute(acd, "RowsRead")).isEqualTo(-1L);

            assertThat((String) invoke(acd, "importDay", DAY.toString())).startsWith("OK: 2 rows read, 1 sent");

            assertThat(attribute(acd, "LastRunOutcome")).isEqualTo("OK");
            assertThat((String) attribute(acd, "LastRunMessage")).contains("a.csv: 1 of 2 rows rejected");
            assertThat((String) attribute(acd, "LastRunEnded")).endsWith("Z");
            assertThat(attribute(acd, "RowsRejected")).isEqualTo(1L);
            home.fault("{\"status\":401,\"count\":1}");
            home.csv("a.csv", ROW + "0");
            assertThat((String) invoke(acd, "importDay", DAY.toString())).startsWith("FAILED");
            assertThat((String) attribute(acd, "LastError")).contains("401").doesNotContain(Home.API_KEY);
            assertThat(attribute(acd, "TotalImports")).isEqualTo(2L);
            assertThat(attribute(acd, "TotalRowsRead")).isEqualTo(3L);
            assertThat(attribute(acd, "TotalIntervalsSent")).isEqualTo(1L);
            assertThat(attribute(installation(), "Up")).isEqualTo(false);
            assertThat((String[]) attribute(installation(), "Reasons"))
                    .singleElement()
                    .asString()
                    .contains("401");
            assertThatThrownBy(() -> invoke(acd, "importDay", "yesterday"))
                    .rootCause()
                    .hasMessageContaining("yesterday");
        }
        assertThat(server.queryNames(new ObjectName("org.openxlink:type=Installation,*"), null))
                .noneMatch(name -> folder.toString().equals(attribute(name, "Home")));
    }

    @Test
    void beansComeAndGoWithTheirSections() throws Exception {
        String acd = home.text("config/isps_ul.ini");
        String mapping = home.text("config/acd_map.ini");
        try (Running running = home.start(true)) {
            assertThat(systems()).containsExactly("ACD contacts");

            home.ini("isps_ul.ini", acd + "[" + ODD + "]\n" + Home.STANDARD_COLUMNS + "Groups=Sales\n");
            home.ini("acd_map.ini", mapping + "WFM:0:1002:1=" + ODD + ":Sales:Offered\n");
            assertThat((String[]) invoke(installation(), "reload")).contains("added " + ODD);
            assertThat(systems()).containsExactly(ODD + " contacts", "ACD contacts");
            assertThat(attribute(system(ODD), "State")).isEqualTo("DISABLED");

            home.ini("isps_ul.ini", acd);
            home.ini("acd_map.ini", mapping);
            running.engine().reload();
            assertThat(systems()).containsExactly("ACD contacts");
        }
    }

    @Test
    void twoInOneProcess() throws Exception {
        try (Running running = home.start(true);
                Home other = new Home(folder.resolve("other"))) {
            other.general("PhoneLinkImport=none").standard();
            try (Running second = other.start(true)) {
                assertThat(systems()).containsExactly("ACD contacts");
                assertThat(attribute(installation(), "Configuration"))
                        .isEqualTo(running.engine().status().live().sha256());
            }
        }
    }

    @Test
    void noneComesAfterTheEnd() throws Exception {
        home.systems("[Ended]\n" + Home.STANDARD_COLUMNS + "Groups=Sales\n")
                .mapping("WFM:0:1001:1=Ended:Sales:Offered");
        try (Running running = home.start(true)) {
            Engine engine = running.engine();
            assertThat(engine.reload().kept()).isEmpty();
            assertThat(systems()).containsExactly("Ended contacts");
            engine.close();

            engine.reload();

            assertThat(server.queryNames(new ObjectName("org.openxlink:system=\"Ended\",*"), null))
                    .isEmpty();
        }
    }

    /** How often a trigger of this home's system did. */
    private long fired(String trigger) throws Exception {
        String routes = "org.apache.camel:type=routes,name=\"%s:contacts:ACD\",*";
        for (ObjectName arrival : server.queryNames(new ObjectName(routes.formatted("arrival")), null)) {
            if (attribute(arrival, "EndpointUri").toString().contains(folder.toString())) {
                ObjectName ours =
                        new ObjectName(routes.formatted(trigger) + ",context=" + arrival.getKeyProperty("context"));
                return (Long) attribute(server.queryNames(ours, null).iterator().next(), "ExchangesTotal");
            }
        }
        return 0;
    }

    @Test
    void aPauseOutlivesReloadAndRestart() throws Exception {
        home.general("PhoneLinkInterval=1s").standard("DeleteImportFiles=2");
        try (Running running = home.start(true)) {
            invoke(system("ACD"), "pause");
            assertThat(attribute(system("ACD"), "State")).isEqualTo("PAUSED");
            assertThat(attribute(system("ACD"), "NextRun")).isEqualTo("");
            home.standard("DeleteImportFiles=2", "Encoding=UTF-8");
            assertThat(running.engine().reload().replaced()).containsExactly("ACD");
            assertThat(attribute(system("ACD"), "State")).isEqualTo("PAUSED");
        }
        home.csv("a.csv", ROW);
        try (Running running = home.start(true)) {
            assertThat(running.engine().status().systems().get(0).state()).isEqualTo(State.PAUSED);
            Await.until("both triggers fired", () -> fired("arrival") > 0 && fired("timer") > 1);
            assertThat(home.sandbox().requestCount()).isZero();

            assertThat((String)
                            invoke(system("ACD"), "importDay", DAY.plusDays(1).toString()))
                    .startsWith("OK");
            assertThat(home.files("in")).containsExactly("a.csv");

            invoke(system("ACD"), "resume");
            Await.until("the file is imported", () -> home.files("in").isEmpty());
        }
    }
}
