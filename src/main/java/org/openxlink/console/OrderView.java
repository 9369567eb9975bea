package org.openxlink.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openxlink.ledger.Run;
import org.openxlink.monitor.ImportOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be imported, in JSON.
 *
 * @param kinds contacts, statuses; none: both
 * @param systems names; none: all
 * @param firstDay {@code yyyy-MM-dd}; none: yesterday
 * @param days how many; none: one
 * @param force send what was already delivered too
 * @param writeZeros send intervals without any row as zero
 */
public record OrderView(
        List<String> kinds, List<String> systems, String firstDay, Integer days, boolean force, boolean writeZeros) {

    private static final Logger LOG = LoggerFactory.getLogger(OrderView.class);

    public static OrderView of(ImportOrder order) {
        return new OrderView(
                order.kinds().stream().map(Run.Kind::word).sorted().toList(),
                order.systems(),
                order.first().map(LocalDate::toString).orElse(null),
                order.days(),
                order.force(),
                order.writeZeros());
    }

    static OrderView read(String body) throws Problem {
        try {
            OrderView order = Api.JSON.readValue(body, OrderView.class);
            if (order != null) {
                return order;
            }
        } catch (JsonProcessingException e) {
            LOG.debug("a request that is no order", e);
        }
        throw Problem.badRequest("expected a JSON object with kinds, systems, firstDay, days, force, writeZeros");
    }

    ImportOrder order() throws Problem {
        return new ImportOrder(
                kinds == null || kinds.isEmpty() ? Set.of(Run.Kind.values()) : kindsNamed(),
                systems == null ? List.of() : systems,
                first(),
                days == null ? 1 : days,
                force,
                writeZeros);
    }

    private Set<Run.Kind> kindsNamed() throws Problem {
        for (String kind : kinds) {
            if (Arrays.stream(Run.Kind.values()).noneMatch(one -> one.word().equals(kind))) {
                throw Problem.badRequest("kinds has \"" + kind + "\"; expected contacts, statuses");
            }
        }
        return Arrays.stream(Run.Kind.values())
                .filter(one -> kinds.contains(one.word()))
                .collect(Collectors.toSet());
    }

    private Optional<LocalDate> first() throws Problem {
        try {
            return Optional.ofNullable(firstDay).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw Problem.badRequest("firstDay is \"" + firstDay + "\"; expected yyyy-MM-dd");
        }
    }
}
