package org.clairevoie.deploy.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.clairevoie.access.Role;
import org.clairevoie.deploy.stories.RunningService;
import org.clairevoie.deploy.stories.Vendor;
import org.clairevoie.query.pages.Answers;
import org.clairevoie.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A page is no way round the table of routes: each address that it asks is judged by itself.
class PagesAskAsTheirReaderTest {
    private final RunningService service = RunningService.shared();
    private final HttpClient client = HttpClient.newHttpClient();

    /// A page at an address that is open to everybody, made of what is not.
    static final class Peeping {
        @ResponseBody
        public String grids(Answers answers) {
            return answers.get("/grids").toString();
        }
    }

    @Test
    void what_a_page_includes_is_refused_to_whom_its_own_address_is() throws Exception {
        RequestMappingHandlerMapping mappings = service.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        RequestMappingInfo peeping = RequestMappingInfo.paths("/assets/peeping").methods(RequestMethod.GET).options(mappings.getBuilderConfiguration()).build();
        mappings.registerMapping(peeping, new Peeping(), Peeping.class.getMethod("grids", Answers.class));
        try {
            assertThat(read("/assets/peeping", Role.AUDITOR, "*/*").statusCode()).isEqualTo(200);
            HttpResponse<String> refused = read("/assets/peeping", Role.PRIVACY_OFFICER, "*/*");
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
            assertThat(refused.body()).contains("urn:clairevoie:role");
        } finally {
            mappings.unregisterMapping(peeping);
        }
    }

    @Test
    void a_frontline_browser_reads_its_journey_and_no_grids_beside_it() throws Exception {
        Vendor vendor = Vendor.withOpenAccompaniment(service.http());
        service.http().until(vendor.path(""), journey -> journey.get("events").intValue() == 1);
        service.http().until(vendor.path("/contrast"), _ -> true);
        HttpResponse<String> page = read(vendor.path(""), Role.FRONTLINE, "text/html");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("<select id=\"clock\"").doesNotContain("<select id=\"grid\"");
        assertThat(read(vendor.path(""), Role.AUDITOR, "text/html").body()).contains("<select id=\"grid\"");
    }

    private HttpResponse<String> read(String path, Role role, String accept) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(service.address().resolve(path)).header("Accept", accept)
                .header("Authorization", "Bearer " + TestIssuer.token(role)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
