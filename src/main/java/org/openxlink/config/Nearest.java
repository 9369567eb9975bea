package org.openxlink.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word somebody probably meant. */
public final class Nearest {

    private Nearest() {}

    /** The known word with the fewest changed letters, if these are few enough to be a slip; case does not count. */
    public static Optional<String> to(String word, Collection<String> known) {
        return close(word, known).or(() -> longer(word, known));
    }

    /** The shortest known word that begins like this one: somebody stopped too early. */
    private static Optional<String> longer(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> word.length() >= 4 && candidate.regionMatches(true, 0, word, 0, word.length()))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    private static Optional<String> close(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(candidate -> distance(word, candidate) <= Math.max(2, word.length() / 3));
    }

    /** {@code ; did you mean "..."?}, or nothing when no known word is near. */
    public static String suggestion(String word, Collection<String> known) {
        return to(word, known).map(near -> "; did you mean \"" + near + "\"?").orElse("");
    }

    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] above = new int[b.length() + 1];
        for (int column = 0; column <= b.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= a.length(); row++) {
            above = nextRow(a.charAt(row - 1), b, above, row);
        }
        return above[b.length()];
    }

    private static int[] nextRow(char letter, String word, int[] above, int row) {
        int[] current = new int[above.length];
        current[0] = row;
        for (int column = 1; column < above.length; column++) {
            int replaced = above[column - 1] + (letter == word.charAt(column - 1) ? 0 : 1);
            current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
        }
        return current;
    }
}
