package org.openxlink.cli.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The account that a Windows service runs under. Its password goes through the input of one command, never into its words. */
record WindowsAccount(String name) {

    private static final String CHANGE = "[Console]::InputEncoding = [Text.Encoding]::UTF8;"
            + " $service = Get-CimInstance Win32_Service -Filter %s;"
            + " $change = Invoke-CimMethod -InputObject $service -MethodName Change"
            + " -Arguments @{StartName = %s; StartPassword = %s};"
            + " exit $change.ReturnValue";

    static Stream<Step> steps(ServiceOrder order) {
        return of(order).stream().flatMap(account -> Stream.of(account.access(order), account.change(order)));
    }

    static Stream<String> afterwards(ServiceOrder order) {
        return of(order).filter(WindowsAccount::hasPassword).stream()
                .map(
                        account -> account.name
                                + " needs the right \"Log on as a service\" (secpol.msc, Local Policies, User Rights Assignment)");
    }

    private static Optional<WindowsAccount> of(ServiceOrder order) {
        return order.account().map(WindowsAccount::new);
    }

    /** Windows' own, virtual and managed accounts have none that anybody knows. */
    boolean hasPassword() {
        String known = name.toUpperCase(Locale.ROOT);
        return !(known.equals("LOCALSYSTEM")
                || known.startsWith("NT AUTHORITY\\")
                || known.startsWith("NT SERVICE\\")
                || known.endsWith("$"));
    }

    private Step access(ServiceOrder order) {
        return Step.Run.of("icacls.exe", order.home(), "/grant", name + ":(OI)(CI)M");
    }

    private Step change(ServiceOrder order) {
        String filter = literal("Name=" + literal(order.displayName()));
        String password = hasPassword() ? "[Console]::In.ReadLine()" : "''";
        String script = CHANGE.formatted(filter, literal(name), password);
        return new Step.Run(
                List.of("powershell.exe", "-NoProfile", "-NonInteractive", "-Command", script), false, hasPassword());
    }

    /** Rule: PowerShell, "about Quoting Rules". */
    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
