package org.clairevoie.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class GuardTest {
    private static final Caller FRONTLINE = new Caller("somebody", Role.FRONTLINE, "13000548100010", Set.of(), "system", "accompaniment");

    @Test
    void what_a_page_includes_is_judged_by_its_own_address() {
        MockHttpServletRequest page = new MockHttpServletRequest("GET", "/journeys/653d8f5d-5a03-809f-8db9-5f2c770ae33e");
        assertThat(Guard.judged(page, FRONTLINE).isGranted()).isTrue();
        page.setDispatcherType(DispatcherType.INCLUDE);
        page.setAttribute(RequestDispatcher.INCLUDE_REQUEST_URI, "/grids");
        assertThat(Guard.judged(page, FRONTLINE).isGranted()).isFalse();
    }
}
