package org.clairevoie.deploy.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AskedAddressTest {
    private static final String NAME = "ASKED";
    private final AskedAddress asked = new AskedAddress(NAME, request -> request.getMethod().equals("GET"));
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void the_address_is_kept_until_the_browser_has_come_back_and_nothing_of_what_else_it_sent() {
        MockHttpServletRequest request = request("GET", "a=1&b=2");
        request.addHeader("X-Much", "x".repeat(8_000));
        asked.saveRequest(request, response);
        assertThat(Collections.list(request.getSession().getAttributeNames())).containsExactly(NAME);
        assertThat(request.getSession().getAttribute(NAME)).isEqualTo("http://localhost/journeys?a=1&b=2");
        assertThat(asked.getRequest(request, response)).isNotNull()
                .satisfies(saved -> assertThat(saved.getRedirectUrl()).isEqualTo("http://localhost/journeys?a=1&b=2"));

        MockHttpServletRequest other = request("GET", "a=3");
        other.setSession(request.getSession());
        assertThat(asked.getMatchingRequest(other, response)).isNull();
        assertThat(asked.getRequest(other, response)).as("it has not come back").isNotNull();
        assertThat(asked.getMatchingRequest(request, response)).as("it goes on with its own request").isNull();
        assertThat(asked.getRequest(request, response)).isNull();
    }

    @Test
    void what_a_login_cannot_go_on_with_opens_no_session() {
        MockHttpServletRequest request = request("POST", "a=1");
        asked.saveRequest(request, response);
        assertThat(request.getSession(false)).isNull();
        assertThat(asked.getRequest(request, response)).isNull();
        asked.removeRequest(request, response);
    }

    private static MockHttpServletRequest request(String method, String query) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/journeys");
        request.setQueryString(query);
        return request;
    }
}
