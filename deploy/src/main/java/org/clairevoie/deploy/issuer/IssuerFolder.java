package org.clairevoie.deploy.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clairevoie.access.Caller;
import org.clairevoie.access.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The folder `security` of the data: the key that tokens are signed with, a client and a login for each role, drawn at the first start.
public final class IssuerFolder {
    /// The client of the pages: browsers log in through it.
    static final String PAGES = "pages";
    /// Whose the frontline client and the frontline login are, until the operator writes another SIRET into the files.
    private static final String ORGANISATION = "13000548100010";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Secrets secrets;

    /// @param data the data folder of the service
    public IssuerFolder(Path data) {
        this.secrets = new Secrets(data.resolve("security").toAbsolutePath());
    }

    /// One that may ask for tokens, or log in.
    ///
    /// @param role null for the client of the pages, whose users have theirs
    /// @param microdata whether who logs in is given the scope `microdata`
    record Known(String name, String secret, @Nullable Role role, @Nullable String organisation, boolean microdata) {}

    JWKSet signingKeys() {
        try {
            return JWKSet.parse(secrets.kept("signing-keys.json", IssuerFolder::drawnKeys));
        } catch (ParseException broken) {
            throw new IllegalStateException(secrets.file("signing-keys.json") + " is no JWK set", broken);
        }
    }

    /// Draws what is missing. @return the file of the public keys, for nodes that only verify
    public Path publicKeys() {
        secrets.put("public-keys.json", signingKeys().toString(true));
        return secrets.file("public-keys.json");
    }

    Map<String, Known> clients() {
        ObjectNode drawn = JSON.createObjectNode();
        drawn.putObject(PAGES).put("secret", Secrets.drawn());
        forEachRole(drawn, "secret");
        return known("clients.json", drawn, "secret");
    }

    Map<String, Known> logins() {
        ObjectNode drawn = JSON.createObjectNode();
        forEachRole(drawn, "password");
        // The only evaluator there is at first.
        drawn.withObject("/" + Role.EVALUATOR.wireName()).put(Caller.MICRODATA, true);
        return known("logins.json", drawn, "password");
    }

    /// Of the client that browsers log in through.
    public String secretOfPages() {
        Known pages = clients().get(PAGES);
        if (pages == null) {
            throw new IllegalStateException(secrets.file("clients.json") + " has no client " + PAGES + ": browsers could not log in");
        }
        return pages.secret();
    }

    /// Where the running service is found by `deploy/run token`.
    void servesAt(URI address) {
        secrets.put("address", address.toString());
    }

    URI address() {
        return URI.create(secrets.kept("address", () -> "").strip());
    }

    private Map<String, Known> known(String file, ObjectNode drawn, String secret) {
        Map<String, Known> known = new LinkedHashMap<>();
        JSON.readTree(secrets.kept(file, drawn::toPrettyString)).forEachEntry((name, entry) -> known.put(name, new Known(
                name, entry.path(secret).asString(), Role.of(entry.path("role").asString("")), entry.path("organisation").asString(null),
                entry.path(Caller.MICRODATA).asBoolean(false))));
        return known;
    }

    private static void forEachRole(ObjectNode drawn, String secret) {
        for (Role role : Role.values()) {
            ObjectNode entry = drawn.putObject(role.wireName()).put(secret, Secrets.drawn()).put("role", role.wireName());
            if (role == Role.FRONTLINE) {
                entry.put("organisation", ORGANISATION);
            }
        }
    }

    private static String drawnKeys() {
        try {
            return new JWKSet(new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE).keyIDFromThumbprint(true).generate()).toString(false);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
