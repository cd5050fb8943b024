package org.clairevoie.deploy.allinone;

/// Starts the all-in-one and stops it, while the JVM records what a start takes. `deploy/run` does it once after a build.
final class RecordedStart {
    private RecordedStart() {}

    public static void main(String... arguments) {
        AllInOne.application().run().close();
    }
}
