package org.clairevoie.deploy;

import org.clairevoie.protection.MasterKeyUnavailable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in a sentence why nothing starts without the right master key. Registered in `META-INF/spring.factories`.
final class MasterKeyAnalyzer extends AbstractFailureAnalyzer<MasterKeyUnavailable> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MasterKeyUnavailable cause) {
        return new FailureAnalysis(cause.getMessage(), "deploy/design/runbook.md says what to do, and deploy/design/security.md how a master key is changed.", cause);
    }
}
