package org.clairevoie.query.export.tables;

/// A column of a table; an empty cell is what was not recorded.
public record Column(String name, Kind kind) {
    public enum Kind { TEXT, INTEGER, DECIMAL, BOOLEAN }

    public static Column text(String name) {
        return new Column(name, Kind.TEXT);
    }

    static Column integer(String name) {
        return new Column(name, Kind.INTEGER);
    }

    static Column decimal(String name) {
        return new Column(name, Kind.DECIMAL);
    }

    static Column truth(String name) {
        return new Column(name, Kind.BOOLEAN);
    }
}
