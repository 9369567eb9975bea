package org.openxlink.cli.service;

/** A way to run as a service; pure: it says what is to be done and does nothing. */
public sealed interface ServiceKind permits ProcrunService, SystemdService, WinswService {

    ServicePlan install(ServiceOrder order, JavaProgram program);

    ServicePlan remove(ServiceOrder order, JavaProgram program);
}
