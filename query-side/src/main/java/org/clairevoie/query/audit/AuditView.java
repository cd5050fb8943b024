package org.clairevoie.query.audit;

import org.clairevoie.query.audit.bundle.Bundles;
import org.clairevoie.query.audit.sealed.SealedLog;
import org.clairevoie.query.projection.JourneyLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wires the audit view.
@Configuration(proxyBeanMethods = false)
@Import({AuditEndpoint.class, AuditPageEndpoint.class, SealedLog.class, Bundles.class})
public class AuditView {
    @Bean
    CounsellorDayRows counsellorDays(JdbcClient database) {
        return new CounsellorDayRows(database);
    }

    @Bean
    AuditProjection auditProjection(CounsellorDayRows days, JourneyLog log) {
        return new AuditProjection(days, log);
    }
}
