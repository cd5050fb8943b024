package org.clairevoie.deploy.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.util.UrlUtils;

/// Where a browser is brought back to after a login: the address that it asked for, and nothing else that it sent, since anybody may have
/// this kept. The browser then asks anew.
public final class AskedAddress implements RequestCache {
    private final String name;
    private final Predicate<HttpServletRequest> kept;

    /// @param name under which it stands in the session
    /// @param kept what a login can go on with
    public AskedAddress(String name, Predicate<HttpServletRequest> kept) {
        this.name = name;
        this.kept = kept;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (kept.test(request)) {
            request.getSession().setAttribute(name, UrlUtils.buildFullRequestUrl(request));
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(name) instanceof String address ? new SimpleSavedRequest(address) : null;
    }

    /// It has come back: the request itself is the one to go on with.
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest asked = getRequest(request, response);
        if (asked != null && asked.getRedirectUrl().equals(UrlUtils.buildFullRequestUrl(request))) {
            removeRequest(request, response);
        }
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(name);
        }
    }
}
