package org.openxlink.config;

/** What files that go after an import hold of an interval (Rule: the CSV interface, "Folder and file handling"). */
public enum FilesAre {
    /** All there is of it until then: a later file replaces an earlier one. */
    SNAPSHOTS,
    /** Only what came since the file before: they are added. */
    INCREMENTS
}
