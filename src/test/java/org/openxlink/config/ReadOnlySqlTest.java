package org.openxlink.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openxlink.SpecFile;

/** {@code specs/read-only-sql.txt}. */
class ReadOnlySqlTest {

    @TestFactory
    Stream<DynamicTest> texts() {
        return SpecFile.tests("read-only-sql.txt", line -> {
            String sql = line.cell(0);
            boolean query = line.cell(1).equals("query");
            assertThat((query ? ReadOnlySql.faultOfQuery(sql) : ReadOnlySql.faultOfPart(sql)).orElse("accepted"))
                    .isEqualTo(line.cell(2));
        });
    }

    @Test
    void statementWithoutItsEnd() {
        assertThat(ReadOnlySql.withoutEnd(" select ';' ; ;\t")).isEqualTo("select ';'");
    }

    @Property
    void anyTextAsAStringOfItsOwn(@ForAll String text) {
        assertThat(ReadOnlySql.faultOfQuery("SELECT '" + text.replace("'", "''") + "'"))
                .isIn(
                        Optional.empty(),
                        Optional.of("has a back slash before a quote, which databases read differently; write it"
                                + " another way"));
    }
}
