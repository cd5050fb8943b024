package org.clairevoie.query.erasure;

import org.clairevoie.query.projection.Progress;
import org.clairevoie.stores.DatabaseRole;
import org.clairevoie.stores.Stores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;

/// Wires `GET /persons/{key}/erasures/{id}`.
@Configuration(proxyBeanMethods = false)
@Import(CertificateEndpoint.class)
public class Certificates {
    @Bean
    @DependsOn({"exportTables", "cohortTables", "protectionTables"})
    CertificateRows certificateRows(Stores stores, Progress progress) {
        return new CertificateRows(stores.client(DatabaseRole.EVALUATION), progress);
    }
}
