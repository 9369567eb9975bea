package org.openxlink.monitor;

import java.time.LocalDate;

/** Is told how an import gets on; called often, so it must be quick. */
public interface Progress {

    /** Nobody watches. */
    Progress UNSEEN = new Progress() {
        @Override
        public void reading(long done, long total, long rows) {}

        @Override
        public void delivered(long intervals) {}

        @Override
        public void dayDelivered(LocalDate day) {}

        @Override
        public void waiting(String reason) {}
    };

    /**
     * Files are being read.
     *
     * @param done bytes read so far, about
     * @param total bytes of all files of the run
     * @param rows read so far
     */
    void reading(long done, long total, long rows);

    /** So many more intervals were accepted by a target. */
    void delivered(long intervals);

    /** Everything of a local day is with its targets. */
    void dayDelivered(LocalDate day);

    /** The target can't take anything just now; the import goes on when it can. */
    void waiting(String reason);
}
