package org.openxlink.config;

/**
 * A queue of WFM, a line of {@code [Queues]} in queues.ini.
 *
 * @param parent number of the queue it hangs under, 0 for none
 * @param interval minutes: 15, 30 or 60
 * @param active an inactive queue is not imported into
 */
public record WfmQueue(int number, String name, int parent, Channel channel, int interval, boolean active) {}
