package org.openxlink.cli.service;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that is done to install or remove a service.
 *
 * @param steps in order
 * @param afterwards sentences for the administrator: what is left to do
 */
public record ServicePlan(List<Step> steps, List<String> afterwards) {

    public ServicePlan {
        steps = List.copyOf(steps);
        afterwards = List.copyOf(afterwards);
    }

    /** With more sentences for the administrator. */
    ServicePlan and(Stream<String> sentences) {
        return new ServicePlan(
                steps, Stream.concat(afterwards.stream(), sentences).toList());
    }

    /** Whether a step reads the password of the account. */
    public boolean needsPassword() {
        return steps.stream().anyMatch(step -> step instanceof Step.Run run && run.takesPassword());
    }

    /** The steps, one below the other. */
    public String told() {
        return steps.stream().map(Step::told).collect(Collectors.joining("\n"));
    }
}
