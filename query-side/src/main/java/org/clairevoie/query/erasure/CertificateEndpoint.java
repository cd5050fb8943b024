package org.clairevoie.query.erasure;

import java.util.UUID;
import org.clairevoie.query.asking.Question;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `GET /persons/{key}/erasures/{id}`: the certificate of an erasure, from the moment that it is asked for.
@RestController
final class CertificateEndpoint {
    private final CertificateRows certificates;

    CertificateEndpoint(CertificateRows certificates) {
        this.certificates = certificates;
    }

    @GetMapping("/persons/{key}/erasures/{id}")
    Certificate certificate(@PathVariable String key, @PathVariable UUID id) {
        Certificate certificate = certificates.find(key, id);
        if (certificate == null) {
            throw Question.unknown("unknown-erasure", "this person has no erasure of that id");
        }
        return certificate;
    }
}
