package org.openxlink.console.edit;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openxlink.config.Channel;
import org.openxlink.config.Role;
import org.openxlink.console.access.Sentence;

/** A fact of a queue or value type, by what people call it in English, French and German at the head of a CSV file. */
enum CatalogueColumn {
    NUMBER("number no nr num id identifier nummer numero numéro identifiant kennung queue-id queuenumber queuenummer"
            + " value-type-id valuetypenumber wertartnummer"),
    NAME("name nom bezeichnung libellé désignation titel title queue-name warteschlange file-d'attente valuetypename"
            + " wertart description beschreibung"),
    PARENT("parent parent-id parentnumber parentqueue übergeordnet übergeordnete-warteschlange elternqueue"
            + " elternnummer obergruppe parente file-parente file-mère parent-queue-id"),
    CHANNEL("channel kanal canal media medium média"),
    INTERVAL("interval intervall intervalle interval-minutes intervall-minuten minutes minuten interval-min"),
    ACTIVE("active aktiv actif active? enabled aktiviert activé"),
    ROLE("role rolle rôle meaning bedeutung signification");

    private static final Map<String, String> CHANNELS = words(
            Arrays.stream(Channel.values()).map(Channel::word).toList(),
            "anrufe=calls anruf=calls call=calls telefon=calls phone=calls voice=calls appels=calls appel=calls"
                    + " téléphone=calls chat=chats e-mails=emails e-mail=emails email=emails mail=emails courriel=emails"
                    + " courriels=emails soziale-medien=social_media réseaux-sociaux=social_media dokumente=documents"
                    + " dokument=documents document=documents fälle=cases fall=cases vorgänge=cases case=cases"
                    + " dossiers=cases dossier=cases");
    private static final Map<String, String> ROLES = words(
            Arrays.stream(Role.values()).map(Role::word).toList(),
            "angeboten=offered offerts=offered offert=offered présentés=offered bearbeitet=handled"
                    + " angenommen=handled answered=handled traités=handled traité=handled dmt=aht dauer=duration durée=duration"
                    + " keine=none aucun=none aucune=none -=none");
    private static final Map<String, String> YES_AND_NO = words(
            List.of("1", "0"),
            "yes=1 ja=1 oui=1 true=1 wahr=1 vrai=1 active=1 aktiv=1 actif=1 x=1 no=0 nein=0 non=0 false=0 falsch=0 faux=0"
                    + " inactive=0 inaktiv=0 inactif=0 -=0");
    private static final Map<String, String> INTERVALS =
            words(List.of("15", "30", "60"), "00:15=15 0:15=15 00:30=30 0:30=30 01:00=60 1:00=60 1h=60");

    private final String names;

    CatalogueColumn(String names) {
        this.names = names;
    }

    /** The column of that head, whatever its case, accents, blanks and signs. */
    static Optional<CatalogueColumn> called(String head) {
        String bare = bare(head);
        return Arrays.stream(values()).filter(column -> column.isCalled(bare)).findFirst();
    }

    private boolean isCalled(String bare) {
        return Arrays.stream(names.split(" ", -1)).anyMatch(name -> bare(name).equals(bare));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As queues.ini writes what the cell says. */
    String canonical(String cell) throws BadCell {
        return switch (this) {
            case NAME -> cell;
            case NUMBER, PARENT -> number(cell);
            case CHANNEL -> known(CHANNELS, cell, Sentence.NO_CHANNEL, Channel.values());
            case INTERVAL ->
                known(INTERVALS, cell.replaceFirst("(?i)\\s*min.*$", ""), Sentence.NO_INTERVAL, "15, 30, 60");
            case ACTIVE -> known(YES_AND_NO, cell, Sentence.NOT_ACTIVE_OR_NOT, "1, 0");
            case ROLE -> known(ROLES, cell, Sentence.NO_ROLE, Role.values());
        };
    }

    /** What a cell can't mean. */
    static final class BadCell extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Sentence.Said said;

        BadCell(Sentence.Said said) {
            super(said.toString());
            this.said = said;
        }

        Sentence.Said said() {
            return said;
        }
    }

    private static String number(String cell) throws BadCell {
        try {
            int number = Integer.parseInt(cell);
            if (number >= 0) {
                return Integer.toString(number);
            }
        } catch (NumberFormatException notANumber) {
            // told below, like a negative number
        }
        throw new BadCell(Sentence.NO_NUMBER.with("text", cell));
    }

    private static String known(Map<String, String> words, String cell, Sentence otherwise, Enum<?>... all)
            throws BadCell {
        String listed = Arrays.stream(all)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return known(words, cell, otherwise, listed);
    }

    private static String known(Map<String, String> words, String cell, Sentence otherwise, String listed)
            throws BadCell {
        String word = words.get(plain(cell).replaceAll("\\s+", "-"));
        if (word == null) {
            throw new BadCell(otherwise.with("text", cell).and("known", listed));
        }
        return word;
    }

    /** @param others {@code said=meant}, apart at blanks; a hyphen stands for a blank too */
    private static Map<String, String> words(List<String> known, String others) {
        Map<String, String> words = new TreeMap<>();
        known.forEach(word -> words.put(word, word));
        known.forEach(word -> words.put(word.replace('_', '-'), word));
        for (String pair : others.split(" ", -1)) {
            words.put(plain(pair.replaceFirst("=.*", "")), pair.replaceFirst(".*=", ""));
        }
        return words;
    }

    private static String bare(String text) {
        return plain(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
