package org.clairevoie.query.erasure;

import org.clairevoie.query.projection.Progress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wires `GET /persons/{key}/erasures/{id}`.
@Configuration(proxyBeanMethods = false)
@Import(CertificateEndpoint.class)
public class Certificates {
    @Bean
    @DependsOn({"exportTables", "cohortTables", "protectionTables"})
    CertificateRows certificateRows(JdbcClient database, Progress progress) {
        return new CertificateRows(database, progress);
    }
}
