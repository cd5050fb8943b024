package org.clairevoie.deploy.bench.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clairevoie.deploy.Console;

/// The table, told line by line as it grows, since a run is long.
public final class Results {
    private final Console console;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    public Results(Console console) {
        this.console = console;
    }

    private record Row(String what, String who, String figure, String goal) {
        @Override
        public String toString() {
            return "| " + what + " | " + who + " | " + figure + " | " + goal + " |";
        }
    }

    public void add(String what, String who, String figure) {
        add(new Row(what, who, figure, ""));
    }

    public void add(String what, String who, String figure, Goal goal) {
        add(new Row(what, who, figure, goal.toString()));
    }

    /// @param perSecond events acknowledged a second
    public void rate(String what, String who, double perSecond, Latencies latencies) {
        add(what, who, perSecond(perSecond) + "; " + latencies);
    }

    public void remark(String remark) {
        remarks.add(remark);
        console.say("  " + remark);
    }

    public void phase(String name) {
        console.say("… " + name);
    }

    public static String perSecond(double events) {
        return String.format(Locale.ROOT, "%,.0f events/s", events);
    }

    public String table() {
        StringBuilder table = new StringBuilder("| what | who | figure | goal |\n|---|---|---|---|\n");
        rows.forEach(row -> table.append(row).append('\n'));
        remarks.forEach(remark -> table.append("\n- ").append(remark));
        return table.append('\n').toString();
    }

    private void add(Row row) {
        rows.add(row);
        console.say(row.toString());
    }
}
