package org.clairevoie.deploy.hammer;

/// What is done to the service.
enum Blow {
    NODE_KILLED("a node killed"),
    NODE_KILLED_AND_CLOCK_SHIFTED("a node killed, started again with a wrong clock"),
    ANSWER_SWALLOWED("an answer swallowed after the commit"),
    POSTGRES_KILLED("PostgreSQL killed"),
    POSTGRES_GONE("PostgreSQL killed and gone for a while"),
    NODE_FROZEN("a node frozen beyond its claims, then thawed"),
    VIEW_STUCK("a view held up"),
    DISK_FULL("PostgreSQL's disk full");

    private final String title;

    Blow(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
