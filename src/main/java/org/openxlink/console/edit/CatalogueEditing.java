package org.openxlink.console.edit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.openxlink.config.CatalogueFile;
import org.openxlink.config.Channel;
import org.openxlink.config.Draft;
import org.openxlink.config.Role;
import org.openxlink.config.ValueType;
import org.openxlink.config.WfmQueue;
import org.openxlink.console.access.Sentence;
import org.openxlink.console.edit.MappingEditing.QueueView;
import org.openxlink.console.edit.MappingEditing.ValueTypeView;

/** The queues and value types of queues.ini, in the draft of a user. */
public final class CatalogueEditing {

    private final Drafts drafts;

    public CatalogueEditing(Drafts drafts) {
        this.drafts = drafts;
    }

    /** What is wrong with queues.ini as it would be. */
    public record ProblemsView(List<ProblemView> problems) {}

    /** What a file of queues or of value types does to the catalogue. */
    public enum Kind {
        QUEUES,
        VALUE_TYPES
    }

    public ProblemsView problems(String user) throws IOException {
        return new ProblemsView(ProblemView.of(file(drafts.of(user)).problems()));
    }

    public QueueView addQueue(String user, QueueView added) throws IOException, Refused {
        edit(user, file -> {
            checkFree(file.catalogue().queues().containsKey(added.number()), added.number());
            return file.withQueues(List.of(queue(added)));
        });
        return added;
    }

    /** The queue of that number as it is to be. */
    public QueueView changeQueue(String user, int number, QueueView wanted) throws IOException, Refused {
        edit(user, file -> {
            checkThere(file.catalogue().queues().get(number), Sentence.NO_QUEUE, number);
            return file.withQueues(List.of(queue(wanted)));
        });
        return wanted;
    }

    public void removeQueue(String user, int number) throws IOException, Refused {
        edit(user, file -> {
            checkThere(file.catalogue().queues().get(number), Sentence.NO_QUEUE, number);
            return file.withoutQueue(number);
        });
    }

    public ValueTypeView addValueType(String user, ValueTypeView added) throws IOException, Refused {
        edit(user, file -> {
            checkFree(file.catalogue().valueTypes().containsKey(added.number()), added.number());
            return file.withValueTypes(List.of(valueType(added)));
        });
        return added;
    }

    /** The value type of that number as it is to be. */
    public ValueTypeView changeValueType(String user, int number, ValueTypeView wanted) throws IOException, Refused {
        edit(user, file -> {
            checkThere(file.catalogue().valueTypes().get(number), Sentence.NO_VALUE_TYPE, number);
            return file.withValueTypes(List.of(valueType(wanted)));
        });
        return wanted;
    }

    public void removeValueType(String user, int number) throws IOException, Refused {
        edit(user, file -> {
            checkThere(file.catalogue().valueTypes().get(number), Sentence.NO_VALUE_TYPE, number);
            return file.withoutValueType(number);
        });
    }

    /** What a CSV file would change; changes nothing. */
    public ComparisonView compare(String user, Kind kind, byte[] csv) throws IOException, Refused {
        CatalogueCsv read = CatalogueCsv.read(csv);
        return ComparisonView.of(read, lines(kind, read, file(drafts.of(user))));
    }

    /** Takes the new and changed lines of a CSV file into the draft. */
    public ComparisonView take(String user, Kind kind, byte[] csv) throws IOException, Refused {
        CatalogueCsv read = CatalogueCsv.read(csv);
        List<CatalogueComparison.Line> taken = new ArrayList<>();
        edit(user, file -> {
            taken.addAll(lines(kind, read, file));
            List<CatalogueComparison.Line> written = taken.stream()
                    .filter(CatalogueComparison.Line::isToBeWritten)
                    .toList();
            return kind == Kind.QUEUES
                    ? file.withQueues(written.stream()
                            .map(CatalogueComparison.Line::queue)
                            .toList())
                    : file.withValueTypes(written.stream()
                            .map(CatalogueComparison.Line::valueType)
                            .toList());
        });
        return ComparisonView.of(read, taken);
    }

    private static List<CatalogueComparison.Line> lines(Kind kind, CatalogueCsv csv, CatalogueFile file) {
        return kind == Kind.QUEUES
                ? CatalogueComparison.ofQueues(csv, file.catalogue())
                : CatalogueComparison.ofValueTypes(csv, file.catalogue());
    }

    /** A change of the file that may be refused. */
    private interface Edit {

        CatalogueFile of(CatalogueFile file) throws Refused;
    }

    private void edit(String user, Edit edit) throws IOException, Refused {
        Draft draft = drafts.of(user);
        synchronized (draft) {
            try {
                draft.put(CatalogueFile.NAME, edit.of(file(draft)).text());
            } catch (IllegalArgumentException e) {
                throw (Refused) Refused.impossible(e.getMessage()).initCause(e);
            }
        }
    }

    private static CatalogueFile file(Draft draft) throws IOException {
        return CatalogueFile.parse(draft.textOrEmpty(CatalogueFile.NAME));
    }

    private static void checkFree(boolean taken, int number) throws Refused {
        if (taken) {
            throw Refused.conflict(Sentence.NUMBER_TAKEN.with("number", number));
        }
    }

    private static void checkThere(Object present, Sentence otherwise, int number) throws Refused {
        if (present == null) {
            throw Refused.notThere(otherwise.with("number", number));
        }
    }

    private static WfmQueue queue(QueueView view) throws Refused {
        checkNumber(view.number());
        checkNumber(view.parent());
        if (!List.of(15, 30, 60).contains(view.interval())) {
            throw Refused.impossible(
                    Sentence.NO_INTERVAL.with("text", view.interval()).and("known", "15, 30, 60"));
        }
        Channel channel = one(Channel.values(), view.channel(), Channel::word, Sentence.NO_CHANNEL);
        return new WfmQueue(view.number(), name(view.name()), view.parent(), channel, view.interval(), view.active());
    }

    private static ValueType valueType(ValueTypeView view) throws Refused {
        checkNumber(view.number());
        Role role = one(Role.values(), view.role(), Role::word, Sentence.NO_ROLE);
        return new ValueType(view.number(), name(view.name()), role);
    }

    private static void checkNumber(int number) throws Refused {
        if (number < 0) {
            throw Refused.impossible(Sentence.NO_NUMBER.with("text", number));
        }
    }

    private static String name(String name) throws Refused {
        if (name == null || name.isBlank()) {
            throw Refused.impossible(Sentence.NO_NAME.said());
        }
        if (name.contains(";")) {
            throw Refused.impossible(Sentence.BAD_NAME.with("name", name));
        }
        return name.strip();
    }

    private static <T> T one(T[] all, String word, Function<T, String> words, Sentence otherwise) throws Refused {
        return Arrays.stream(all)
                .filter(one -> words.apply(one).equals(word))
                .findFirst()
                .orElseThrow(() -> Refused.impossible(otherwise
                        .with("text", word)
                        .and(
                                "known",
                                String.join(", ", Arrays.stream(all).map(words).toList()))));
    }
}
