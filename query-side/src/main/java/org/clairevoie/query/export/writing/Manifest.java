package org.clairevoie.query.export.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.clairevoie.query.export.content.ExportFormat;
import org.clairevoie.query.export.content.ExportQuestion;
import org.clairevoie.query.export.content.Writing.Written;
import org.clairevoie.query.history.KnownClock;
import org.clairevoie.query.outcome.OutcomeGroups;
import org.clairevoie.query.sequence.OptimalMatching;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the files are and how to take them. Nothing in it comes from a wall clock or tells the key: the same question under the
/// same key is the same bytes.
public final class Manifest {
    public static final String NAME = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Manifest() {}

    static void write(Path folder, ExportQuestion question, long journeys, List<Written> files) throws IOException {
        ObjectNode manifest = asked(question);
        manifest.put("journeys", journeys);
        ArrayNode listed = manifest.putArray("files");
        for (Written file : files) {
            Path path = folder.resolve(file.name());
            listed.addObject().put("name", file.name()).put("rows", file.rows()).put("leftOut", file.leftOut())
                    .put("bytes", Files.size(path)).put("sha256", sha256(path));
        }
        ArrayNode cautions = manifest.putArray("cautions");
        Caution.of(question).forEach(caution -> cautions.addObject().put("id", caution.id()).put("en", caution.en()).put("fr", caution.fr()));
        Files.write(folder.resolve(NAME), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    }

    private static ObjectNode asked(ExportQuestion question) {
        ObjectNode manifest = JSON.createObjectNode();
        manifest.put("manifestVersion", 1).put("cohort", question.cohort());
        manifest.putObject("grid").put("name", question.readings().grid().name()).put("version", question.readings().grid().version());
        manifest.put("happenedBy", question.happenedBy().toString()).put("knownBy", question.knownBy().toString())
                .put("clock", question.clock() == KnownClock.RECORDED ? "recorded" : "entered")
                .put("position", question.position());
        ArrayNode landmarks = manifest.putArray("landmarks");
        question.landmarks().forEach(landmarks::add);
        manifest.putObject("codelists").put("thematics", "data-inclusion v1, categories").put("serviceKinds", "data-inclusion v1")
                .put("networks", "data-inclusion v1").put("rome", "4.0, by shape").put("skills", "ESCO, by shape");
        OutcomeGroups outcomes = OutcomeGroups.builtIn();
        manifest.putObject("outcomes").put("name", outcomes.name()).put("version", outcomes.version());
        if (question.formats().contains(ExportFormat.TRAMINER)) {
            manifest.putObject("optimalMatching").put("indel", OptimalMatching.INDEL).put("substitution", OptimalMatching.SUBSTITUTION)
                    .put("journeys", question.matched()).put("which", "the first by pseudonym, which is by lot; leftOut says how many are not in it");
        }
        manifest.putObject("suppression").put("threshold", question.threshold())
                .put("rule", "an export of fewer journeys is refused; no count is given for fewer");
        manifest.putObject("pseudonyms").put("algorithm", "HMAC-SHA-256, 128 bits")
                .put("key", "fresh for this export, never written, destroyed with it");
        manifest.putObject("csv").put("encoding", "UTF-8").put("dialect", "RFC 4180").put("empty", "not recorded")
                .put("formulaGuard", "a text beginning with = + - @ tab CR or ' has one ' before it: take it off");
        return manifest;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(((DigestInputStream) bytes).getMessageDigest().digest());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK knows SHA-256", impossible);
        }
    }
}
