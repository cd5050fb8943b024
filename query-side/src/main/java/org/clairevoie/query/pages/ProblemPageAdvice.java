package org.clairevoie.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
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
    private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 429, 500, 503);
    private static final int UNREADABLE = 400;
    private static final int FAILED = 500;
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

    /// The status of those that have words, or the one that stands for its like.
    private static int kind(int status) {
        return WORDED.contains(status) ? status : status < FAILED ? UNREADABLE : FAILED;
    }

    @Override
    public void tell(ProblemDetail problem, HttpServletRequest request, HttpServletResponse response) {
        // Where the guard refuses, nobody has said yet how to find out the language.
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, language);
        PageFrame.guard(response);
        Map<String, Object> page = frame.around(request);
        page.put("problem", problem);
        page.put("kind", kind(problem.getStatus()));
        page.put("rule", String.valueOf(problem.getType()).replace("urn:clairevoie:", ""));
        try {
            View view = views.resolveViewName("pages/problem", language.resolveLocale(request));
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
