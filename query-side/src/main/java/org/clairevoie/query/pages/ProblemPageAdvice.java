package org.clairevoie.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.clairevoie.access.RefusalPage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// A problem told to a browser is a page, be it told by an endpoint or by the guard before any; to everybody else it stays what it is.
@ControllerAdvice
final class ProblemPageAdvice implements ResponseBodyAdvice<Object>, RefusalPage {
    private final ViewResolver views;
    private final PageFrame frame;
    private final Language language;

    ProblemPageAdvice(ViewResolver thymeleafViewResolver, PageFrame frame, Language language) {
        this.views = thymeleafViewResolver;
        this.frame = frame;
        this.language = language;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body, MethodParameter returned, MediaType type, Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request, ServerHttpResponse response) {
        if (body instanceof ProblemDetail problem && request instanceof ServletServerHttpRequest asked
                && response instanceof ServletServerHttpResponse answer && wantsPage(asked.getServletRequest())) {
            tell(problem, asked.getServletRequest(), answer.getServletResponse());
            return null;
        }
        return body;
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) && request.getParameter(Pages.FORMAT) == null;
    }

    @Override
    public void tell(ProblemDetail problem, HttpServletRequest request, HttpServletResponse response) {
        // Where the guard refuses, nobody has said yet how to find out the language.
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, language);
        PageFrame.guard(response);
        Map<String, Object> page = frame.around(request);
        page.put("problem", problem);
        page.put("rule", String.valueOf(problem.getType()).replace("urn:clairevoie:", ""));
        try {
            View view = views.resolveViewName("pages/problem", Locale.ROOT);
            if (view == null) {
                throw new IllegalStateException("the page of problems is missing");
            }
            view.render(page, request, response);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("a problem could not be told as a page", failed);
        }
    }
}
