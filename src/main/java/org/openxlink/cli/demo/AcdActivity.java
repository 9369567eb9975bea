package org.openxlink.cli.demo;

/** What an agent of the sample ACD does; the ACD's own number and name of it. */
enum AcdActivity {
    AVAILABLE(1, "Available"),
    TALK(2, "Talk"),
    WRAP_UP(3, "Wrap-up"),
    BREAK(4, "Break"),
    LUNCH(5, "Lunch"),
    LOGGED_OFF(6, "Logged off");

    private final int id;
    private final String label;

    AcdActivity(int id, String label) {
        this.id = id;
        this.label = label;
    }

    int id() {
        return id;
    }

    String label() {
        return label;
    }
}
