package org.openxlink.route;

import java.time.LocalDate;
import java.util.List;

/** Says which days an automatic import covers when it runs now. */
@FunctionalInterface
interface DueDays {

    List<LocalDate> now();
}
