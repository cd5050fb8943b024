package org.clairevoie.access;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives an endpoint its [Caller].
final class CallerArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    /// @throws InsufficientAuthenticationException 401, when a route that asks for nobody has an endpoint that does
    @Override
    public Caller resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Caller caller = CallerToken.asking();
        if (caller == null) {
            throw new InsufficientAuthenticationException("nobody is known to ask");
        }
        return caller.reading(request.getHeader(Caller.PURPOSE_HEADER));
    }
}
