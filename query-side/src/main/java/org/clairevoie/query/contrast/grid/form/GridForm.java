package org.clairevoie.query.contrast.grid.form;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clairevoie.eventlog.EventFormat;
import org.clairevoie.query.contrast.grid.Grid;
import org.clairevoie.query.contrast.grid.GridFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A grid as somebody wrote it, without a fault.
///
/// @param version null when the writer leaves it to be given
/// @param claim what the grid claims and against whom, by language
public record GridForm(String name, @Nullable Integer version, Map<String, String> claim, JsonNode json) {
    private static final String VERSION = "version";

    /// @param bytes UTF-8 JSON
    public static Checked read(byte[] bytes) {
        StrictText text = StrictText.of(bytes);
        JsonNode json = text.json();
        if (json == null) {
            return new Checked.Faulty(false, text.faults());
        }
        List<Fault> faults = faults(json);
        return faults.isEmpty() ? new Checked.Sound(of(json)) : new Checked.Faulty(true, faults);
    }

    /// A grid that was taken once: checks may grow stricter later, and what was cited stays what it was.
    ///
    /// @param text as it was without a fault
    public static GridForm taken(String text) {
        return of(JsonMapper.shared().readTree(text));
    }

    /// The grid ready to read with, its definitions put in place.
    public Grid at(int givenVersion) {
        ObjectNode plain = (ObjectNode) new Definitions(json).putInPlace(json);
        return GridFile.parse(plain.put(VERSION, givenVersion).toString());
    }

    /// SHA-256, in hexadecimal digits, of the RFC 8785 form without the version: the same for the same content however it is spaced,
    /// ordered or numbered.
    public String digest() {
        ObjectNode content = (ObjectNode) json.deepCopy();
        content.remove(VERSION);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(EventFormat.canonical(content)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static List<Fault> faults(JsonNode json) {
        Definitions definitions = new Definitions(json);
        List<Fault> faults = new ArrayList<>(GridSchema.faults(json));
        faults.addAll(definitions.cycles());
        faults.addAll(SelectorCheck.of(json, definitions.names()));
        faults.addAll(ThresholdCheck.of(json));
        JsonNode yieldLink = json.path("yieldLink");
        boolean counts = json.path("causalLinks").valueStream().anyMatch(yieldLink::equals);
        if (yieldLink.isString() && !counts) {
            faults.add(new Fault("/yieldLink", Fault.CONTRADICTION, "what an interview yields is read from causal links, and "
                    + yieldLink.asString() + " is none of causalLinks"));
        }
        return faults;
    }

    private static GridForm of(JsonNode json) {
        Map<String, String> claim = new LinkedHashMap<>();
        json.path("claim").propertyStream().forEach(language -> claim.put(language.getKey(), language.getValue().asString()));
        JsonNode version = json.get(VERSION);
        return new GridForm(json.get("name").asString(), version == null ? null : version.intValue(), Map.copyOf(claim), json);
    }
}
