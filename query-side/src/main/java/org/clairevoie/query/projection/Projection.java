package org.clairevoie.query.projection;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.clairevoie.eventlog.LogBell;
import org.clairevoie.eventlog.LogNotices;
import org.clairevoie.eventlog.LogReader;
import org.clairevoie.eventlog.LogTail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Wires the views to the log: rows and token in one transaction of one data source.
@Configuration(proxyBeanMethods = false)
public class Projection {
    @Bean
    @DependsOn("eventLogTables")
    ViewTables projectionTables(DataSource database, List<View> views) {
        return new ViewTables(database, views);
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    TokenStore tokenStore(DataSource database) {
        ConnectionProvider connections = new SpringDataSourceConnectionProvider(database);
        TokenSchema columns = TokenSchema.builder().setTokenTable("token_entry").setProcessorNameColumn("processor_name")
                .setSegmentColumn("segment").setTokenColumn("token").setTokenTypeColumn("token_type")
                .setTimestampColumn("timestamp").setOwnerColumn("owner").build();
        // Axon names a node pid@host: two containers on one host are then one node, and both feed the same segment.
        return JdbcTokenStore.builder().connectionProvider(connections).schema(columns)
                .nodeId(UuidCreator.getTimeOrderedEpoch().toString())
                .serializer(Jackson3Serializer.builder().build()).build();
    }

    @Bean
    Parking parking(JdbcClient database, PlatformTransactionManager transactions) {
        return new Parking(database, transactions);
    }

    @Bean
    @DependsOn("projectionTables")
    Views views(
            List<View> views, LogTail tail, TokenStore tokens, TransactionManager axonTransactions, Parking parking, JdbcClient database,
            PlatformTransactionManager transactions,
            @Value("${clairevoie.views.batch:500}") int batch, @Value("${clairevoie.views.segments:1}") int segments,
            @Value("${clairevoie.views.claim-every:2s}") Duration claimEvery) {
        return new Views(views, tail, tokens, axonTransactions, parking, database, new TransactionTemplate(transactions),
                new Feed(batch, segments, claimEvery));
    }

    @Bean
    Progress progress(JdbcClient database, Views views, Clock clock) {
        return new Progress(database, views, clock);
    }

    @Bean
    ViewsHealth viewsHealthIndicator(Progress progress, @Value("${clairevoie.views.most-behind:10s}") Duration mostBehind) {
        return new ViewsHealth(progress, mostBehind);
    }

    @Bean
    ViewMeters viewMeters(Views views, Progress progress) {
        return new ViewMeters(views, progress);
    }

    @Bean
    ViewsEndpoint viewsEndpoint(Views views, Progress progress) {
        return new ViewsEndpoint(views, progress);
    }

    @Bean
    @DependsOn("eventLogTables")
    LogNotices logNotices(DataSource database, LogBell bell) {
        return new LogNotices(database, bell);
    }

    @Bean
    JourneyLog journeyLog(LogReader log) {
        return new JourneyLog(log);
    }
}
