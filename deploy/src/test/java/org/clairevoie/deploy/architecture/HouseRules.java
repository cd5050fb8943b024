package org.clairevoie.deploy.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventType;
import org.clairevoie.deploy.Console;

/// The rules of the house; each has an offender beside the tests that shows that it can fail.
final class HouseRules {
    private static final String EVENTS = "org.clairevoie.events..";
    private static final String[] FRAMEWORKS = {
        "org.springframework..", "org.axonframework..", "java.sql..", "javax.sql..", "jakarta..", "io.micrometer.."};
    /// Shells and wiring: their names say that they know frameworks.
    private static final String SHELL = ".*(Endpoint|Aggregate|Projection|Advice|Rows|View|JourneyReplay|Cohorts)(\\$.*)?";

    static final ArchRule EVENTS_KNOW_ONLY_JAVA = classes().that().resideInAPackage(EVENTS)
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", EVENTS, "org.jspecify..", "com.fasterxml.jackson.annotation..")
            .because("the language outlives every framework");

    static final ArchRule DECIDING_IS_PURE = classes().that().resideInAPackage("org.clairevoie.command.accompaniment..")
            .should().onlyDependOnClassesThat(resideInAnyPackage(
                    "java..", EVENTS, "org.clairevoie.command.accompaniment..", "org.jspecify..", "org.pcollections..")
                    .or(type(Catalogue.class)).or(type(EventType.class)))
            .because("rules are functions over values: no framework, no clock, no database");

    static final ArchRule READING_IS_PURE = noClasses()
            .that().resideInAnyPackage(
                    "org.clairevoie.query.history..", "org.clairevoie.query.contrast..", "org.clairevoie.query.replay..",
                    "org.clairevoie.query.outcome..", "org.clairevoie.query.disclosure..", "org.clairevoie.query.cohort..",
                    "org.clairevoie.query.sequence..", "org.clairevoie.query.export.content..", "org.clairevoie.query.export.tables..")
            .and().haveNameNotMatching(SHELL)
            .should().dependOnClassesThat().resideInAnyPackage(FRAMEWORKS)
            .because("a reading is a function of one journey's events; what knows a framework says so in its name");

    static final ArchRule SIDES_DO_NOT_KNOW_EACH_OTHER = slices().matching("org.clairevoie.(command|query)..")
            .should().notDependOnEachOther().because("they meet in the log alone");

    static final ArchRule VIEWS_DO_NOT_KNOW_EACH_OTHER = slices().matching("org.clairevoie.query.(*)..")
            .should().notDependOnEachOther()
            .ignoreDependency(resideInAPackage("org.clairevoie.query"), alwaysTrue())
            .ignoreDependency(alwaysTrue(), resideInAnyPackage(
                    "org.clairevoie.query.projection..", "org.clairevoie.query.asking..", "org.clairevoie.query.history..",
                    "org.clairevoie.query.disclosure..", "org.clairevoie.query.outcome..", "org.clairevoie.query.sequence..",
                    "org.clairevoie.query.pages.."))
            .ignoreDependency(
                    resideInAnyPackage(
                            "org.clairevoie.query.journey..", "org.clairevoie.query.replay..", "org.clairevoie.query.grids..",
                            "org.clairevoie.query.outcome..", "org.clairevoie.query.cohort..", "org.clairevoie.query.export..",
                            "org.clairevoie.query.audit.bundle..", "org.clairevoie.query.runs.."),
                    resideInAPackage("org.clairevoie.query.contrast.."))
            .ignoreDependency(resideInAPackage("org.clairevoie.query.export"), resideInAPackage("org.clairevoie.query.cohort"))
            .because("a view can be thrown away; only pure readings and what is made of them are asked by others");

    static final ArchRule VERIFYING_NEEDS_ONLY_THE_JDK = classes()
            .that().resideInAnyPackage(
                    "org.clairevoie.transparency..", "org.clairevoie.keeping..", "org.clairevoie.deploy.verifier..", "org.clairevoie.deploy.witness..")
            .and().haveSimpleNameNotEndingWith("Test").and().haveSimpleNameNotEndingWith("Properties")
            .should().onlyDependOnClassesThat(resideInAnyPackage(
                    "java..", "com.sun.net.httpserver..", "org.jspecify..", "org.clairevoie.transparency..", "org.clairevoie.keeping..",
                    "org.clairevoie.deploy.verifier..", "org.clairevoie.deploy.witness..").or(type(Console.class)))
            .because("an auditor runs it without us, and can read all of it");

    static final ArchRule ONE_CLOCK = noClasses().that().resideOutsideOfPackage("org.clairevoie.deploy..")
            .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(OffsetDateTime.class, "now").orShould().callMethod(ZoneId.class, "systemDefault")
            .orShould().callMethod(UUID.class, "randomUUID").orShould().callMethod(Clock.class, "systemDefaultZone")
            .because("time comes from the clock that is passed in, ids are UUIDv7 from UuidCreator");

    static final ArchRule NOTHING_SLEEPS = noClasses().should().callMethod(Thread.class, "sleep", long.class)
            .because("wait on a condition, with a limit and a message");

    static final ArchRule NOTHING_PRINTS = noClasses().that().doNotHaveSimpleName("Console")
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
            .orShould().callMethod(Throwable.class, "printStackTrace")
            .because("the operator is spoken to through Console, the rest goes to the log");

    static final ArchRule NO_WORN_OUT_NAMES = noClasses()
            .should().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Helper").orShould().haveSimpleNameEndingWith("Manager")
            .orShould().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Dto").orShould().haveSimpleNameEndingWith("Entity")
            .orShould().haveSimpleNameEndingWith("Handler").orShould().haveSimpleNameEndingWith("Processor").orShould().haveSimpleNameEndingWith("Service")
            .because("a name says what a thing is, not that it is one");

    private HouseRules() {}

    static List<Field> all() {
        return Arrays.stream(HouseRules.class.getDeclaredFields()).filter(field -> field.getType() == ArchRule.class).toList();
    }

    static ArchRule rule(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
