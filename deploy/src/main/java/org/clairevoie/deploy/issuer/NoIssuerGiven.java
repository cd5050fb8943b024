package org.clairevoie.deploy.issuer;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Who names an issuer wants no other beside it.
final class NoIssuerGiven implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata wiring) {
        return context.getEnvironment().getProperty("clairevoie.security.issuer", "").isBlank();
    }
}
