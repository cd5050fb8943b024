package org.clairevoie.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/// What stands around every page: the words of its language, the same page in the other one and as data, and what it may load.
final class PageFrame implements HandlerInterceptor {
    /// Nothing but what we serve; no script and no style in the page itself.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private final LocaleResolver language;
    private final MessageSource messages;
    private final ZoneId zone;

    PageFrame(LocaleResolver language, MessageSource messages, ZoneId zone) {
        this.language = language;
        this.messages = messages;
        this.zone = zone;
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object target, @Nullable ModelAndView page) {
        if (page != null && page.getViewName() != null && !page.getViewName().startsWith("redirect:")) {
            guard(response);
            page.addAllObjects(around(request));
        }
    }

    static void guard(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        // Who reads depends on who asks, and how on what is accepted.
        response.setHeader("Cache-Control", "no-store");
        response.addHeader("Vary", "Accept");
    }

    Map<String, Object> around(HttpServletRequest request) {
        Map<String, Object> around = new HashMap<>();
        around.put("words", new Words(language.resolveLocale(request), messages, zone));
        around.put("may", Allowed.here());
        around.put("place", Here.path(request));
        Here here = Here.of(request);
        around.put("here", here);
        around.put("inFrench", here.with(Language.PARAMETER, "fr"));
        around.put("inEnglish", here.with(Language.PARAMETER, "en"));
        around.put("asJson", here.with(Pages.FORMAT, "json"));
        return around;
    }
}
