package org.clairevoie.deploy.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.clairevoie.command.append.LogEngine;
import org.clairevoie.eventlog.LogTail;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/// Nothing starts half-wired: every part of Axon is the one that was meant.
class WiringTest {
    private final ApplicationContext context = RunningService.shared().context();

    @Test
    void views_commit_in_springs_transactions_and_keep_their_tokens_in_our_database() {
        assertThat(context.getBean(TransactionManager.class)).isExactlyInstanceOf(SpringTransactionManager.class);
        TokenStore tokens = context.getBean(TokenStore.class);
        assertThat(tokens).isExactlyInstanceOf(JdbcTokenStore.class);
        assertThat(ReflectionTestUtils.getField(tokens, "serializer")).isExactlyInstanceOf(Jackson3Serializer.class);
    }

    @Test
    void aggregates_are_stored_in_our_log_and_views_follow_its_tail() {
        EventStore store = context.getBean(EventStore.class);
        assertThat(ReflectionTestUtils.getField(store, "storageEngine")).isExactlyInstanceOf(LogEngine.class);
        assertThat(context.getBeansOfType(StreamableMessageSource.class).values()).anyMatch(LogTail.class::isInstance);
    }

    @Test
    void the_command_bus_holds_no_transaction() {
        CommandBus bus = context.getBean(CommandBus.class);
        assertThat(bus).isExactlyInstanceOf(SimpleCommandBus.class);
        assertThat(ReflectionTestUtils.getField(bus, "transactionManager")).isExactlyInstanceOf(NoTransactionManager.class);
    }

    @Test
    void axons_own_auto_configuration_and_xstream_are_not_there() {
        assertThat(context.getBeansOfType(Serializer.class)).isEmpty();
        assertThatThrownBy(() -> Class.forName("org.axonframework.springboot.autoconfig.AxonAutoConfiguration"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThatThrownBy(() -> Class.forName("com.thoughtworks.xstream.XStream")).isInstanceOf(ClassNotFoundException.class);
    }
}
