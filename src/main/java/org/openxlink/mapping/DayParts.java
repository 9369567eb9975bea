package org.openxlink.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openxlink.config.ContactColumns;
import org.openxlink.interval.DayTotals;
import org.openxlink.interval.LocalDay;
import org.openxlink.interval.Total;

/**
 * Takes a day of an external system apart, into the shares of files, and puts it together again.
 *
 * @param columns what is wanted of the system
 */
public record DayParts(String system, ContactColumns columns) {

    /** Everything that was read of a day. */
    public List<Share> of(DayTotals totals) {
        List<ExternalValue.Own> all = new ArrayList<>();
        for (int group = 0; group < columns.groups().size(); group++) {
            for (int value = 0; value < columns.values().size(); value++) {
                String valueType = columns.values().get(value).name();
                Share.Source source = new Share.Source(system, columns.groups().get(group), valueType);
                all.add(new ExternalValue.Own(source, group, value));
            }
        }
        return new SourceValues(totals, List.of()).shares(all);
    }

    /** The day that these shares come to; what is not wanted any more is left out. */
    public DayTotals whole(LocalDay day, Collection<Share> shares) {
        DayTotals totals = DayTotals.of(day, columns);
        for (Share share : shares) {
            int group = columns.indexOfGroup(share.source().group());
            int value = columns.indexOfValue(share.source().valueType());
            if (group >= 0 && value >= 0 && day.holds(share.slot()) && isOfThatKind(share, value)) {
                totals.add(
                        group,
                        value,
                        day.slotOf(share.slot()),
                        new Total(share.sum(), share.weight(), share.combination()));
            }
        }
        return totals;
    }

    /** A mean that was a sum when it was read can't be added. */
    private boolean isOfThatKind(Share share, int value) {
        return columns.values().get(value).combination() == share.combination();
    }
}
