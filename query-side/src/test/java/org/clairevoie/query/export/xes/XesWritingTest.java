package org.clairevoie.query.export.xes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.clairevoie.events.Precision;
import org.clairevoie.query.contrast.reading.Twins;
import org.clairevoie.query.export.content.ExportFormat;
import org.clairevoie.query.export.writing.Exported;
import org.clairevoie.query.history.Facts;
import org.clairevoie.query.history.JourneyWriter;
import org.clairevoie.query.projection.RandomJourneys;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class XesWritingTest {
    @Test
    void a_log_has_the_structure_of_the_standard() throws Exception {
        String log = Exported.of(RandomJourneys.of(3, 30), 60, ExportFormat.XES).text("log.xes");
        validate(log);
        assertThat(log.split("<trace>", -1)).hasSize(31);
        for (String broken : new String[] {
            log.replace("<trace>", "<trace key='x'>"), log.replace("xes.version=\"1849.2016\"", ""),
            log.replaceFirst("(<extension[^>]*>)([\\s\\S]*)</log>", "$2$1</log>"), log.replace("value=\"2026-01-05T", "value=\"2026-01-05")}) {
            assertThatThrownBy(() -> validate(broken)).isInstanceOf(SAXException.class);
        }
    }

    @Test
    void what_has_a_day_stands_at_its_noon_and_says_so_and_links_are_counted_out() {
        JourneyWriter journey = Twins.integrated();
        journey.on(20).to(Precision.DAY).tells(Facts.interview("A", 30));
        journey.on(21).to(Precision.MONTH).tells(Facts.verbatim());
        Exported exported = Exported.of(journey.events(), 60, ExportFormat.XES);
        assertThat(exported.text("log.xes"))
                .contains("\"time:timestamp\" value=\"2026-01-25T12:00:00+01:00\"", "\"clairevoie:occurred\" value=\"2026-01-25\"",
                        "\"time:timestamp\" value=\"2026-01-16T12:00:00+01:00\"", "\"clairevoie:occurred\" value=\"2026-01\"",
                        "\"clairevoie:precision\" value=\"MONTH\"", "\"org:resource\"", "\"lifecycle:transition\" value=\"complete\"");
        assertThat(exported.manifest().get("files").get(0).get("leftOut").intValue()).isEqualTo(journey.now().links().size()).isPositive();
    }

    private static void validate(String log) throws SAXException, IOException {
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(XesWritingTest.class.getResource("log.xsd")));
        schema.newValidator().validate(new StreamSource(new StringReader(log)));
    }
}
