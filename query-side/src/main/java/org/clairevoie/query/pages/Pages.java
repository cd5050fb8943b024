package org.clairevoie.query.pages;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;
import tools.jackson.databind.json.JsonMapper;

/// Wires the pages: templates, messages and assets stand in the folders of the code that reads them.
@Configuration(proxyBeanMethods = false)
@Import(ProblemPageAdvice.class)
public class Pages {
    /// `?format=json` is for links: a browser that follows one asks for a page by itself.
    static final String FORMAT = "format";
    private static final String ROOT = "classpath:/org/clairevoie/query/";
    private static final Duration ASSETS_KEPT = Duration.ofHours(1);

    @Bean
    SpringResourceTemplateResolver defaultTemplateResolver() {
        SpringResourceTemplateResolver templates = new SpringResourceTemplateResolver();
        templates.setPrefix(ROOT);
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return templates;
    }

    @Bean
    ResourceBundleMessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        // What the pages of one folder alone say stands in that folder.
        messages.setBasenames(Stream.of(
                "pages", "pages.charts", "pages.forms", "home", "eventtypes", "audit", "access", "contrast.shown", "cohort.shown", "runs.shown", "export.shown", "grids")
                .map(folder -> "org.clairevoie.query." + folder + ".messages").toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(Locale.ENGLISH);
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    Language localeResolver() {
        return new Language();
    }

    @Bean
    PageFrame pageFrame(Language language, MessageSource messages, @Value("${clairevoie.pages.zone:Europe/Paris}") ZoneId zone) {
        return new PageFrame(language, messages, zone);
    }

    @Bean
    WebMvcConfigurer pagesWeb(Language language, PageFrame frame, JsonMapper json) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(language);
                registry.addInterceptor(frame);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new AnswersForPages(json));
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**").addResourceLocations(ROOT + "pages/assets/")
                        .setCacheControl(CacheControl.maxAge(ASSETS_KEPT));
                registry.addResourceHandler("/assets/htmx.org/**").addResourceLocations("classpath:/META-INF/resources/webjars/htmx.org/")
                        .setCacheControl(CacheControl.maxAge(ASSETS_KEPT));
            }

            @Override
            public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
                negotiation.favorParameter(true).parameterName(FORMAT)
                        .mediaType("json", MediaType.APPLICATION_JSON).mediaType("html", MediaType.TEXT_HTML);
            }
        };
    }
}
