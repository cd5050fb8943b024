package org.clairevoie.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.clairevoie.access.Role;
import org.clairevoie.query.Http;
import org.clairevoie.testing.TestIssuer;

/// Asks for pages in somebody's name, and sends their forms, as a browser without script does.
public record Browser(Http http, Role role) {
    public static final String ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    /// The page, which must be there and whole, in French; and the same in English, which is returned.
    public String page(String path) {
        for (String language : new String[] {"fr", "en"}) {
            Http.Answer page = get(path, language);
            assertThat(page.status()).as(path).isEqualTo(200);
            whole(path, language, page);
        }
        return get(path, "en").body();
    }

    /// A page that shows figures: each with what it shows as text, what it does not say, and the same as data.
    public String figures(String path) {
        String page = page(path);
        assertThat(page).as(path).contains("<svg", "<table", "notice caution", "download=\"");
        return page;
    }

    public Http.Answer get(String path, String language) {
        return http.get(path, headers(language));
    }

    /// The answer to a form, which must be the page with what is wrong.
    public String refused(String path, String form, int status) {
        Http.Answer page = http.submit(path, form, headers("en"));
        assertThat(page.status()).as(path + " " + form).isEqualTo(status);
        whole(path, "en", page);
        assertThat(page.body()).contains("role=\"alert\"");
        return page.body();
    }

    /// Where the answer to a form leads.
    public String led(String path, String form) {
        Http.Answer answer = http.submit(path, form, headers("en"));
        assertThat(answer.status()).as(path + " " + form + " " + answer.body()).isEqualTo(302);
        return answer.header("Location").replace(http.address(), "");
    }

    private String[] headers(String language) {
        return new String[] {"Accept", ACCEPT, "Accept-Language", language, "Authorization", "Bearer " + TestIssuer.token(role)};
    }

    static void whole(String path, String language, Http.Answer page) {
        assertThat(page.contentType()).as(path).startsWith("text/html");
        assertThat(page.body()).as(path).contains("<html lang=\"" + language + "\"", "<main id=\"main\"", "</html>")
                .doesNotContain("??", "src=\"http", "href=\"http", "style=\"").doesNotContainPattern(" th:[a-z]").doesNotContainPattern("<script(?! src=\"/)");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'").doesNotContain("unsafe");
    }
}
