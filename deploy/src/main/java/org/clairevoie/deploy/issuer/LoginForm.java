package org.clairevoie.deploy.issuer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/// Writes the form at which one logs in to the issuer, in English or French. It needs nothing of the pages: the issuer may stand at a
/// node that has none.
final class LoginForm extends OncePerRequestFilter {
    static final String FORM = "/login";
    static final String STYLE = "/login.css";
    private static final Set<String> SPOKEN = Set.of("en", "fr");
    private static final String LANGUAGE = "lang";
    /// The pages, where there are any, keep what was chosen there under this name, and go by what is chosen here.
    private static final String KEPT = "clairevoie-lang";
    private static final long A_YEAR = 31_536_000;
    private static final Map<String, String> ENGLISH = Map.of(
            "title", "Sign in", "username", "Name", "password", "Password", "signIn", "Sign in",
            "where", "Names and passwords are those of the issuer that comes with the service: security/logins.json in its data folder.",
            "wrong", "<p class=\"wrong\" role=\"alert\">This name and this password do not go together. Please try again.</p>");
    private static final Map<String, String> FRENCH = Map.of(
            "title", "S’identifier", "username", "Nom", "password", "Mot de passe", "signIn", "S’identifier",
            "where", "Noms et mots de passe sont ceux de l’émetteur de jetons livré avec le service : security/logins.json dans son dossier de données.",
            "wrong", "<p class=\"wrong\" role=\"alert\">Ce nom et ce mot de passe ne vont pas ensemble. Merci de réessayer.</p>");
    private final String page = text("login.html");
    private final String style = text("login.css");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        boolean asksForStyle = request.getRequestURI().equals(STYLE);
        if (!request.getMethod().equals("GET") || !(asksForStyle || request.getRequestURI().equals(FORM))) {
            chain.doFilter(request, response);
            return;
        }
        String chosen = request.getParameter(LANGUAGE);
        if (chosen != null && SPOKEN.contains(chosen)) {
            response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(KEPT, chosen).path("/").maxAge(A_YEAR)
                    .httpOnly(true).sameSite("Lax").secure(request.isSecure()).build().toString());
        }
        response.setContentType((asksForStyle ? "text/css" : "text/html") + ";charset=UTF-8");
        response.getOutputStream().write((asksForStyle ? style : form(request)).getBytes(StandardCharsets.UTF_8));
    }

    private String form(HttpServletRequest request) {
        String language = languageOf(request);
        boolean refused = request.getParameterMap().containsKey("error");
        CsrfToken token = (CsrfToken) Objects.requireNonNull(request.getAttribute(CsrfToken.class.getName()), "the chain guards against forged forms");
        String form = page.replace("{language}", language).replace("{token}", HtmlUtils.htmlEscape(token.getToken()));
        for (Map.Entry<String, String> word : (language.equals("fr") ? FRENCH : ENGLISH).entrySet()) {
            form = form.replace("{" + word.getKey() + "}", word.getKey().equals("wrong") && !refused ? "" : word.getValue());
        }
        return form;
    }

    /// As chosen here, else as on the pages, else the first of the two that the browser prefers.
    private static String languageOf(HttpServletRequest request) {
        List<String> wishes = new ArrayList<>();
        wishes.add(Objects.requireNonNullElse(request.getParameter(LANGUAGE), ""));
        for (Cookie cookie : Objects.requireNonNullElse(request.getCookies(), new Cookie[0])) {
            wishes.add(cookie.getName().equals(KEPT) ? cookie.getValue() : "");
        }
        Collections.list(request.getLocales()).forEach(locale -> wishes.add(locale.getLanguage()));
        return wishes.stream().filter(SPOKEN::contains).findFirst().orElse("en");
    }

    private static String text(String name) {
        try (InputStream text = LoginForm.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
