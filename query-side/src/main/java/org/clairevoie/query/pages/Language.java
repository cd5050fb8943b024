package org.clairevoie.query.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/// French or English: as `?lang=` says, else as it said the last time, else as the browser prefers.
final class Language implements LocaleResolver, HandlerInterceptor {
    static final String PARAMETER = "lang";
    static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);
    private static final String COOKIE = "clairevoie-lang";
    private static final long A_YEAR = 31_536_000;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object target) {
        Locale asked = spoken(request.getParameter(PARAMETER));
        if (asked != null) {
            response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, asked.getLanguage()).path("/").maxAge(A_YEAR)
                    .httpOnly(true).sameSite("Lax").secure(request.isSecure()).build().toString());
        }
        return true;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Stream.concat(
                Stream.of(spoken(request.getParameter(PARAMETER)), spoken(kept(request))),
                Collections.list(request.getLocales()).stream().map(locale -> spoken(locale.getLanguage())))
                .filter(Objects::nonNull).findFirst().orElse(Locale.ENGLISH);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is said in the address");
    }

    private static @Nullable String kept(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? null : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue)
                .findFirst().orElse(null);
    }

    private static @Nullable Locale spoken(@Nullable String language) {
        return SPOKEN.stream().filter(locale -> locale.getLanguage().equals(language)).findFirst().orElse(null);
    }
}
