package org.clairevoie.deploy.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// However much it is used, a login grows old. After a while nobody is known to ask any more, and the next page goes through the issuer,
/// which lets a browser that it knows through unasked, with the role it has by then. After a day's work the session itself ends.
final class LoginAge extends OncePerRequestFilter {
    private static final Duration LONGEST = Duration.ofHours(24);
    private final Duration renewedAfter;
    private final Duration endsAfter;
    private final Clock clock;

    LoginAge(Duration renewedAfter, Duration endsAfter, Clock clock) {
        if (!renewedAfter.isPositive() || renewedAfter.compareTo(endsAfter) > 0 || endsAfter.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("clairevoie.login: renewed-after is above 0 and no longer than ends-after, which is at most "
                    + LONGEST.toHours() + " h, not " + renewedAfter + " and " + endsAfter);
        }
        this.renewedAfter = renewedAfter;
        this.endsAfter = endsAfter;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && clock.millis() - session.getCreationTime() > endsAfter.toMillis()) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        } else if (session != null && isOld(SecurityContextHolder.getContext().getAuthentication())) {
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean isOld(@Nullable Authentication known) {
        return known != null && known.getPrincipal() instanceof SignedIn person && clock.instant().isAfter(person.since().plus(renewedAfter));
    }
}
