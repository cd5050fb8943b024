package org.clairevoie.command.intake;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import javax.sql.DataSource;
import org.clairevoie.access.Access;
import org.clairevoie.command.CommandSide;
import org.clairevoie.stores.Stores;
import org.clairevoie.testing.TestDatabase;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// The command side, with what lets callers in, on a database of its own.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CommandSide.class, Access.class})
public class IntakeApplication {
    @Bean
    DataSource database() {
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(TestDatabase.fresh());
        pool.setConnectionTimeout(1000);
        pool.setMaximumPoolSize(10);
        return pool;
    }

    @Bean
    Stores stores(DataSource database) {
        return Stores.in(database);
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }
}
