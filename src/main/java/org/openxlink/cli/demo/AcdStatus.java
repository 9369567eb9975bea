package org.openxlink.cli.demo;

/** From that second since 1970 on an agent does this, until the next one. */
record AcdStatus(String agent, long second, AcdActivity activity) {}
