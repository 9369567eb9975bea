package org.openxlink.console;

import java.util.List;
import org.openxlink.ledger.AcceptedPeriod;
import org.openxlink.ledger.AgentDay;
import org.openxlink.ledger.Ledger;

/** What agents of an external system did on a day, in JSON; times local, with their offset. */
record StatusesView(String system, String target, String date, String start, String end, List<AgentView> agents) {

    /** An agent with what he did, oldest first. */
    record AgentView(String agent, List<Period> periods) {}

    /**
     * What an agent did from when to when.
     *
     * @param end null while it goes on
     * @param accepted UTC
     * @param run number of the import that sent it
     */
    record Period(String activity, String start, String end, String accepted, long run) {

        static Period of(AcceptedPeriod period, DayBounds day) {
            return new Period(
                    period.activity(),
                    day.local(period.start()),
                    period.end().isPresent() ? day.local(period.end().getAsLong()) : null,
                    period.accepted().toString(),
                    period.run());
        }
    }

    static StatusesView of(String target, String system, DayBounds day, List<String> agents, Ledger ledger) {
        List<AgentView> views = agents.stream()
                .map(agent -> new AgentView(
                        agent,
                        ledger.statusesOfDay().of(target, system, agent, day.start(), day.end()).stream()
                                .map(period -> Period.of(period, day))
                                .toList()))
                .toList();
        return new StatusesView(
                system, target, day.date().toString(), day.local(day.start()), day.local(day.end()), views);
    }

    /** The agents of a day. */
    record Agents(String system, String target, String date, List<Agent> agents) {

        static Agents of(String target, String system, DayBounds day, Ledger ledger) {
            List<Agent> agents = ledger.statusesOfDay().agents(target, system, day.start(), day.end()).stream()
                    .map(agent -> Agent.of(agent, day))
                    .toList();
            return new Agents(system, target, day.date().toString(), agents);
        }
    }

    /**
     * An agent of a day.
     *
     * @param statuses how many began
     */
    record Agent(String agent, long statuses, String first, String last) {

        static Agent of(AgentDay agent, DayBounds day) {
            return new Agent(agent.agent(), agent.statuses(), day.local(agent.first()), day.local(agent.last()));
        }
    }
}
