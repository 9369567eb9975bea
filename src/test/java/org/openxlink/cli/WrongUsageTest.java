package org.openxlink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a command line, in a sentence. */
class WrongUsageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nosuch | xlink: there is no command \"nosuch\"",
                "improt -p | xlink: there is no command \"improt\"; did you mean \"import\"?",
                "ledger chek | xlink ledger: there is no command \"chek\"; did you mean \"check\"?",
                "console now | xlink console: Unmatched argument at index 1: 'now'",
                "sandbox --port 99999 | xlink sandbox: it can't listen on port 99999 of this machine (",
                "import --sistem x | xlink import: Unknown options: '--sistem', 'x'"
            })
    void inASentence(String words, String sentence) {
        StringWriter err = new StringWriter();

        int status = Xlink.commandLine().setErr(new PrintWriter(err, true)).execute(words.split(" "));

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).startsWith(sentence).contains("\nSee \"xlink", "--help\"");
    }
}
