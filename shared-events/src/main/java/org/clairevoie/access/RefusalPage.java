package org.clairevoie.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ProblemDetail;

/// Tells a browser as a page why it is not let in. An application without pages has none.
@FunctionalInterface
public interface RefusalPage {
    /// @param response its status and the headers of the refusal are set already
    void tell(ProblemDetail problem, HttpServletRequest request, HttpServletResponse response);
}
