package org.clairevoie.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A contract that a wrong view could pass would promise nothing.
class ContractCanFailTest {
    @TestFactory
    Stream<DynamicTest> a_view_that_keeps_no_promise_fails_every_clause() {
        return clauses().map(clause -> DynamicTest.dynamicTest(clause.getName(), () -> assertThat(catchThrowable(() -> judge(clause)))
                .as("the wrong view passes or skips the clause").isInstanceOf(AssertionError.class)));
    }

    @Test
    void no_clause_is_left_out() {
        assertThat(clauses()).hasSize(8);
    }

    private static Stream<Method> clauses() {
        return Stream.of(ViewContract.class.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(Test.class));
    }

    private static void judge(Method clause) throws Throwable {
        try {
            clause.invoke(new WrongViewContract());
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static final class WrongViewContract extends ViewContract {
        WrongViewContract() {
            super(database -> new WrongView(database.source()));
        }
    }
}
