package org.clairevoie.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
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
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// A problem told to a browser is a page; to everybody else it stays what it is.
@ControllerAdvice
final class ProblemPageAdvice implements ResponseBodyAdvice<Object> {
    private final ViewResolver views;
    private final PageFrame frame;

    ProblemPageAdvice(ViewResolver thymeleafViewResolver, PageFrame frame) {
        this.views = thymeleafViewResolver;
        this.frame = frame;
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
            render(problem, asked.getServletRequest(), answer);
            return null;
        }
        return body;
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) && request.getParameter(Pages.FORMAT) == null;
    }

    private void render(ProblemDetail problem, HttpServletRequest request, ServletServerHttpResponse response) {
        PageFrame.guard(response.getServletResponse());
        Map<String, Object> model = frame.around(request);
        model.put("problem", problem);
        model.put("rule", String.valueOf(problem.getType()).replace("urn:clairevoie:", ""));
        try {
            View view = views.resolveViewName("pages/problem", Locale.ROOT);
            if (view == null) {
                throw new IllegalStateException("the page of problems is missing");
            }
            view.render(model, request, response.getServletResponse());
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException("a problem could not be told as a page", failed);
        }
    }
}
