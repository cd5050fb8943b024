package org.clairevoie.deploy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The house as it stands keeps every rule, and the offenders beside this test break every one: no rule is empty.
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(location -> !location.contains("test-classes") && !location.contains("-tests.jar")).importPackages("org.clairevoie");
    private static final JavaClasses OFFENDERS = new ClassFileImporter()
            .withImportOption(location -> location.contains("Offending")).importPackages("org.clairevoie");

    static Stream<Field> rules() {
        return HouseRules.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps(Field rule) {
        HouseRules.rule(rule).check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void an_offender_is_caught_by(Field rule) {
        assertThat(HouseRules.rule(rule).evaluate(OFFENDERS).hasViolation()).as("%s catches its offender", rule.getName()).isTrue();
    }
}
