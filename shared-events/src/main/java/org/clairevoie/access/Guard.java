package org.clairevoie.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.clairevoie.access.routes.Denied;
import org.clairevoie.access.routes.Routes;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What holds for every request, however its caller became known: the table of routes, the rate limit, the headers, the refusals.
public final class Guard {
    private static final AuthorizationDecision GRANTED = new AuthorizationDecision(true);
    private final RateLimit clients;
    private final RateLimit addresses;
    private final Refusals refusals;

    Guard(RateLimit clients, RateLimit addresses, Refusals refusals) {
        this.clients = clients;
        this.addresses = addresses;
        this.refusals = refusals;
    }

    /// @param contentPolicy what a page may load: Content-Security-Policy
    /// @param login where a browser goes that nobody is known to use
    public HttpSecurity at(HttpSecurity http, String contentPolicy, @Nullable AuthenticationEntryPoint login) throws Exception {
        AccessProblems problems = new AccessProblems(refusals, login);
        return limited(http)
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(rules -> rules
                        // Parts of a request that was let in already.
                        .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC).permitAll()
                        .anyRequest().access((who, asked) -> judged(asked.getRequest(), CallerToken.callerOf(who.get()))))
                .addFilterBefore(clients, AuthorizationFilter.class);
    }

    /// Counts what comes from one address before anything is made of it: a token that is not taken is counted too.
    public HttpSecurity limited(HttpSecurity http) {
        return http.addFilterAfter(addresses, HeaderWriterFilter.class);
    }

    static AuthorizationResult judged(HttpServletRequest request, @Nullable Caller caller) {
        Denied denied = Routes.denied(request.getMethod(), address(request), caller);
        return denied == null ? GRANTED : denied;
    }

    /// What a page includes is judged by its own address: the request goes on bearing the page's.
    private static String address(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.INCLUDE
                && request.getAttribute(RequestDispatcher.INCLUDE_REQUEST_URI) instanceof String included ? included : request.getRequestURI();
    }

    /// A login that came to nothing.
    public void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) throws IOException, ServletException {
        new AccessProblems(refusals, null).commence(request, response, refused);
    }
}
