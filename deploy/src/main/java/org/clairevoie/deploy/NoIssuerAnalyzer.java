package org.clairevoie.deploy;

import org.clairevoie.access.tokens.NoIssuer;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in two sentences what a stack trace would say in two hundred lines. Registered in `META-INF/spring.factories`.
final class NoIssuerAnalyzer extends AbstractFailureAnalyzer<NoIssuer> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoIssuer cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
