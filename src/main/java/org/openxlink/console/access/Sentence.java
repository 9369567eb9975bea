package org.openxlink.console.access;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the web server itself has to say. The pages have each in their languages, as {@code said.} and its {@link #word};
 * everybody else gets it in English. What is wrong with a configuration or a source is told as the commands do, and not here.
 */
public enum Sentence {
    LOG_IN_FIRST("log in first"),
    WRONG_LOGIN("user or password is wrong"),
    ROLE_NEEDED("this takes the role {role}; ask an administrator for it"),
    OTHER_HOST("Host is no address of this console; see ConsoleAddress in [General]"),
    OTHER_SITE("pages of other sites have no access"),
    TOKEN_MISSING("X-CSRF-Token is missing or wrong; load the page again"),
    TOO_LARGE("the request is longer than {most} bytes"),
    TOO_MANY_LOGINS("too many logins at once; try again"),
    TOO_MANY_WRONG_FROM_ADDRESS("too many wrong logins from this address; wait a little"),
    TOO_MANY_WRONG_OF_USER("too many wrong logins of this user; wait a little"),
    TOO_MANY_AT_ONCE("too much is being sent at once; try again when something of it has arrived"),
    TOO_MANY_STREAMS("{most} pages follow imports already; close one of them"),
    NOTHING_THERE("there is nothing of that name"),
    UNEXPECTED("unexpected: {problem}; please report it, with the log"),

    NO_IMPORT("there is no import {id}; only the last ones are remembered"),
    TOO_MANY_IMPORTS("{most} imports by hand run already; try again when one has ended"),
    NOTHING_TO_IMPORT("no external system has anything of that kind to import; see xlink validate"),
    NOT_IMPORTED("[{system}] has errors, is parked, has nothing of that kind or is not mapped; see xlink validate"),
    UNKNOWN_SYSTEM("there is no external system \"{system}\""),
    NO_RUN("there is no run {number}; see xlink runs"),
    NO_REJECTED_ROWS("that run rejected no rows of {system}"),
    NO_LOG("there is no log file \"{file}\""),
    NOTHING_IMPORTED("nothing was imported yet"),
    EXPLAINING("another value is just being explained; try again in a moment"),
    NOT_IN_QUARANTINE("\"{id}\" is not in quarantine; see xlink quarantine list"),

    NOT_SAVED("nothing was saved, because it has errors: {problem}"),
    DRAFT_MOVED("the draft is not what was shown any more; nothing was saved: look at it again"),
    DRAFT_CONFLICT("{files} changed since this draft was begun; nothing was saved: look at the difference, then discard"
            + " the draft and make the change again"),
    NO_FILE("there is no file {file} in config/"),
    FILE_CHANGED(
            "{file} was changed since it was read here, elsewhere or by somebody else; nothing was written: read it"
                    + " again, then make the change again"),
    NO_FILE_NAME("no file of config/ has such a name"),
    SCRIPT_IN_USE("{file} works out {values}; map those otherwise first, then remove it"),
    SECRET_MARK("a <secret-...> stands for a secret in its own place alone; enter the secret itself"),
    BAD_VALUE("the value of {key} can't be written into an ini file so that it reads back the same"),
    NO_FOLDER("the folder {folder} is not there or can't be reached; check its name"),
    MAPPING_MOVED("the mapping is not what was shown any more; look at it again"),
    BAD_SOURCE("\"{source}\" can't stand in acd_map.ini"),
    BAD_ARCHIVE("the archive can't be used: {problem}"),
    NO_SYSTEM("there is no external system \"{system}\" with contacts"),
    NO_TARGET("isps.cfg has no target \"{target}\""),
    NO_QUEUE("queues.ini has no queue {number}"),
    NO_VALUE_TYPE("queues.ini has no value type {number}"),
    SOURCE_GONE("this value has no source \"{source}\" any more"),
    NO_SCRIPT_TEXT("expected the text of a script, of at most {most} characters"),
    NO_SCRIPT_TIME("expected a weekday from 1 (Sunday) to 7 and minutes from 0 to 1439"),

    NUMBER_TAKEN("queues.ini has number {number} already"),
    NO_NUMBER("\"{text}\" is no number; expected a whole number from 0 on"),
    NO_NAME("a name is needed"),
    BAD_NAME("\"{name}\" can't stand in queues.ini; leave out ; and what reads as a comment"),
    NO_CHANNEL("\"{text}\" is no channel; expected one of {known}"),
    NO_INTERVAL("\"{text}\" is no interval; expected {known} minutes"),
    NOT_ACTIVE_OR_NOT("\"{text}\" is neither active nor inactive; expected 1 or 0"),
    NO_ROLE("\"{text}\" is no role; expected one of {known}"),
    NUMBER_TWICE("number {number} stands in line {line} already"),
    NO_NUMBER_COLUMN("no column is called number; expected a line with the names of the columns, such as number;name"),
    RESTORE_LEDGER("this archive has a ledger, which can't be replaced while the service runs: stop the service, and on"
            + " this machine restore it with xlink restore FILE.zip"),
    RESTORE_BEYOND("this archive also changes {files}, which a browser may not: on this machine restore it with"
            + " xlink restore FILE.zip"),
    NO_SECTION("isps_ul.ini has no section [{system}]"),
    TOO_MANY_LINES("the file has more than {most} lines"),

    KEYS_NEEDED("a new external system needs at least one key that is set"),
    RESERVED_NAME("[{system}] is no external system; give it another name"),
    SYSTEM_NAME(
            "this can't be the name of an external system; expected up to {most} letters without [, ], braces and line breaks"),
    SAMPLE_TOO_LARGE("the file is larger than 5 MB; take a smaller one, its first lines are enough"),
    TARGET_WITHOUT_NAME("Name is not set; give the target a name"),
    NO_TARGET_SECTION("isps.cfg has no target [{section}]"),
    TARGET_IN_USE("acd_map.ini maps {values} to {target}; map those otherwise first, then remove the target"),
    TARGET_NAME("a target's name and user can't hold a comma or a line break"),
    SECTION_WITH_ERRORS("the section has errors, so that no import could use it"),
    SECTION_EMPTY("[{system}] has no key that is set; begin with Source"),
    SOURCE_NAME("this can't be a data source name; expected up to 63 letters, digits, blanks, . - _"),
    NO_DRIVER("a data source needs at least a Driver"),
    ASKING("other databases are just being asked; try again in a moment"),
    TESTING("{most} connections are being tested already; try again in a moment"),
    TEST_GONE("there is no such test, or no longer");

    private final String english;

    Sentence(String english) {
        this.english = english;
    }

    /** How the pages know it: {@code LOG_IN_FIRST} is {@code logInFirst}. */
    public String word() {
        StringBuilder word = new StringBuilder();
        for (String part : name().split("_", -1)) {
            String lower = part.toLowerCase(Locale.ROOT);
            word.append(word.isEmpty() ? lower : part.charAt(0) + lower.substring(1));
        }
        return word.toString();
    }

    /** With its places still open. */
    public String english() {
        return english;
    }

    /** Where it has no places. */
    public Said said() {
        return new Said(this, Map.of());
    }

    /** @param place what stands in braces */
    public Said with(String place, Object value) {
        return said().and(place, value);
    }

    /** A sentence with its places filled in. */
    public record Said(Sentence sentence, Map<String, String> values) {

        public Said {
            values = Map.copyOf(values);
        }

        public Said and(String place, Object value) {
            Map<String, String> more = new HashMap<>(values);
            more.put(place, String.valueOf(value));
            return new Said(sentence, more);
        }

        /** In English. */
        @Override
        public String toString() {
            String text = sentence.english;
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("{" + value.getKey() + "}", value.getValue());
            }
            return text;
        }
    }
}
