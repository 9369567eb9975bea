package org.openxlink;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.openxlink.config.MachineZone;
import org.slf4j.LoggerFactory;

/**
 * What app.Main does before anything else, and logging set up before tests run side by side: SLF4J hands out stand-ins to
 * threads that come while it starts.
 */
public final class LoggingBeforeTests implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        MachineZone.letProcessRunInUtc();
        LoggerFactory.getILoggerFactory();
    }
}
