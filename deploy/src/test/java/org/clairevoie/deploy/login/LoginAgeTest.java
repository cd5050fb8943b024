package org.clairevoie.deploy.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clairevoie.access.Caller;
import org.clairevoie.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

class LoginAgeTest {
    private final MockHttpSession session = new MockHttpSession();
    private final Instant begun = Instant.ofEpochMilli(session.getCreationTime());

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void within_the_hour_it_is_still_known_who_asks() throws Exception {
        assertThat(isKnownAfter(Duration.ofMinutes(59), begun)).isTrue();
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void after_the_hour_the_issuer_is_to_say_it_again_and_the_session_stays() throws Exception {
        assertThat(isKnownAfter(Duration.ofMinutes(61), begun)).isFalse();
        assertThat(session.isInvalid()).isFalse();
        assertThat(isKnownAfter(Duration.ofMinutes(61), begun.plus(Duration.ofMinutes(60)))).as("said again").isTrue();
    }

    @Test
    void after_a_days_work_the_session_ends_however_lately_it_was_renewed() throws Exception {
        assertThat(isKnownAfter(Duration.ofMinutes(601), begun.plus(Duration.ofMinutes(600)))).isFalse();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void no_login_can_be_made_to_last_longer_than_a_day() {
        assertThatIllegalArgumentException().isThrownBy(() -> age(Duration.ofHours(1), Duration.ofHours(25), Duration.ZERO)).withMessageContaining("24 h");
        assertThatIllegalArgumentException().isThrownBy(() -> age(Duration.ofHours(2), Duration.ofHours(1), Duration.ZERO));
    }

    private LoginAge age(Duration renewedAfter, Duration endsAfter, Duration later) {
        return new LoginAge(renewedAfter, endsAfter, Clock.fixed(begun.plus(later), ZoneOffset.UTC));
    }

    private boolean isKnownAfter(Duration later, Instant since) throws Exception {
        OidcIdToken token = new OidcIdToken("token", begun, begun.plusSeconds(60), Map.of("sub", "somebody"));
        SignedIn person = new SignedIn(token, new Caller("somebody", Role.AUDITOR, null, Set.of(), "pages", "audit"), since);
        SecurityContextHolder.getContext().setAuthentication(new OAuth2AuthenticationToken(person, List.of(), LoginClient.NAME));
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        age(Duration.ofHours(1), Duration.ofHours(10), later).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }
}
