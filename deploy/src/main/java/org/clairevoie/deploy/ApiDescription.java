package org.clairevoie.deploy;

import static java.util.Map.entry;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventType;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What `/v3/api-docs` says that the code's signatures do not: `POST /events`, `POST /cohorts` and the runs read their bodies
/// themselves.
@Configuration(proxyBeanMethods = false)
@Import(ApiAccess.class)
public class ApiDescription {
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            entry("201", "Recorded; the receipt tells where"), entry("200", "A repeat, answered as the first time; or a batch, an answer for each event"),
            entry("400", "Not JSON, or not a CloudEvent"), entry("404", "No such accompaniment"), entry("408", "It came too slowly"),
            entry("409", "The id names another content"), entry("412", "The accompaniment has moved on"), entry("413", "Too large"),
            entry("415", "Media type not taken"), entry("422", "Unknown type, fields that do not fit, or a rule of the record"),
            entry("503", "The log cannot take events now, or there is no place for another batch or import: Retry-After"));

    @Bean
    OpenApiCustomizer describedApi() {
        return api -> {
            api.setInfo(new Info().title("Clairevoie").version("0.1")
                    .description("Accompaniment journeys as events: post them, read them on any two dates, inspect everything ever recorded."));
            // Where the server goes with what nobody answered: no one asks there.
            api.getPaths().remove("/error");
            PathItem events = api.getPaths().get("/events");
            if (events != null) {
                describeEvents(events);
            }
            PathItem cohorts = api.getPaths().get("/cohorts");
            if (cohorts != null) {
                describeCohorts(cohorts.getPost());
            }
            PathItem runs = api.getPaths().get("/grids/{name}/{version}/runs");
            if (runs != null) {
                describeRuns(runs.getPost());
            }
            PathItem access = api.getPaths().get("/audit/access");
            if (access != null) {
                describeAccess(access.getGet());
            }
            api.getPaths().forEach((_, path) -> {
                if (path.getGet() != null) {
                    describeReading(path.getGet());
                }
            });
        };
    }

    private static void describeAccess(Operation get) {
        get.summary("Who asked for which record, when and for which purpose");
        Objects.requireNonNull(get.getResponses().get("200"), "what is read has an answer").description(
                "The lines, the newest last. Kept to protect persons: never to be used to rank or to judge those who work for them");
    }

    /// What every reading may be answered, and what its common parameters take.
    private static void describeReading(Operation get) {
        Map.of("400", "A parameter cannot be read, or is not known here", "404", "There is no such thing, or it was not known then",
                "503", "The database does not answer: Retry-After").forEach((status, meaning) ->
                get.getResponses().addApiResponse(status, answer(status, meaning)));
        for (Parameter parameter : get.getParameters() == null ? List.<Parameter>of() : get.getParameters()) {
            switch (parameter.getName()) {
                case "clock" -> parameter.description("by which clock it was known: recorded (the log's, the default) or entered (the sender's)");
                case "landmark" -> parameter.description("30, 60, 90 or 180 days from opening; without it, all journeys together");
                case "classedBy" -> parameter.description("landmark, none, or final: misleading, and the answer says so");
                case "order" -> parameter.description("recorded, entered or happened");
                case "grid" -> parameter.description("a grid by name, or name/version: clairevoie/1 (the default)");
                case "happenedBy" -> parameter.description("what had happened by then: a date and time with an offset; the same as knownBy by default");
                case "knownBy" -> parameter.description("what was known by then: a date and time with an offset; all that is known by default");
                default -> { }
            }
        }
    }

    private static void describeEvents(PathItem events) {
        Operation post = events.getPost();
        Schema<?> event = cloudEvent();
        post.summary("Record what happened: a CloudEvent, or a batch of them").operationId("postEvents").tags(List.of("events"))
                .addParametersItem(new HeaderParameter().name("If-Match").description("the ETag that the sender has seen; one event only")
                        .schema(new StringSchema()))
                .requestBody(new RequestBody().required(true).content(new Content()
                        .addMediaType("application/cloudevents+json", new MediaType().schema(event))
                        .addMediaType("application/cloudevents-batch+json", new MediaType().schema(new ArraySchema().items(event)))
                        .addMediaType("application/x-ndjson", new MediaType().schema(new StringSchema().description("a CloudEvent a line")))
                        .addMediaType("application/json", new MediaType().schema(new ObjectSchema().description(
                                "binary mode: the data; the attributes in ce-specversion, ce-id, ce-source, ce-type, ce-subject, ce-time")))));
        ApiResponses answers = new ApiResponses();
        ANSWERS.forEach((status, meaning) -> answers.addApiResponse(status, answer(status, meaning)));
        post.setResponses(answers);
    }

    private static void describeCohorts(Operation post) {
        Schema<?> words = new ArraySchema().items(new StringSchema());
        ObjectSchema cohort = new ObjectSchema();
        cohort.setProperties(Map.of(
                "name", new StringSchema().maxLength(200), "openedFrom", new StringSchema().format("date-time"),
                "openedBefore", new StringSchema().format("date-time"), "scheme", words, "orientation", words, "entryMode", words,
                "territory", new ArraySchema().items(new StringSchema()).description("communes (INSEE) or départements"),
                "happenedBy", new StringSchema().format("date-time"), "knownBy", new StringSchema().format("date-time"),
                "clock", new StringSchema().description("recorded (the default) or entered")));
        cohort.setRequired(List.of("name"));
        post.summary("Choose journeys, once and for all").requestBody(new RequestBody().required(true)
                .content(new Content().addMediaType("application/json", new MediaType().schema(cohort))));
        ApiResponses answers = new ApiResponses();
        answers.addApiResponse("201", new ApiResponse().description("Made; its address in Location"));
        Map.of("400", "Wrong, with the place of each", "413", "Too large",
                "422", "It would tell of too few journeys, or there are as many cohorts as there may be")
                .forEach((status, meaning) -> answers.addApiResponse(status, answer(status, meaning)));
        post.setResponses(answers);
    }

    private static void describeRuns(Operation post) {
        ObjectSchema run = new ObjectSchema();
        run.setProperties(Map.of(
                "happenedBy", new StringSchema().format("date-time"), "knownBy", new StringSchema().format("date-time"),
                "clock", new StringSchema().description("recorded (the default) or entered"),
                "landmarks", new ArraySchema().items(new IntegerSchema()).description("some of 30, 60, 90 and 180 days from opening")));
        post.summary("Read every journey under this grid, in the background").requestBody(new RequestBody().required(false)
                .content(new Content().addMediaType("application/json", new MediaType().schema(run))));
        ApiResponses answers = new ApiResponses();
        answers.addApiResponse("202", new ApiResponse().description("Under way; its address in Location"));
        Map.of("400", "Wrong, with the field", "404", "There is no such grid, or no event yet",
                "422", "Dates out of order or in the future, or no such landmark",
                "503", "As many runs are under way as may be: Retry-After; or the view is not complete")
                .forEach((status, meaning) -> answers.addApiResponse(status, answer(status, meaning)));
        post.setResponses(answers);
    }

    private static Schema<?> cloudEvent() {
        StringSchema type = new StringSchema();
        type.setEnum(Catalogue.types().stream().map(EventType::logicalName).toList());
        ObjectSchema event = new ObjectSchema();
        event.setProperties(Map.of(
                "specversion", new StringSchema()._const("1.0"),
                "id", new StringSchema().maxLength(255).description("the sender's own id of the event: unique for ever with source"),
                "source", new StringSchema().format("uri-reference").maxLength(255),
                "type", type.description("GET /event-types tells the data of each"),
                "subject", new StringSchema().format("uuid").description("the accompaniment"),
                "time", new StringSchema().format("date-time").description("when it happened, with an offset"),
                "data", new ObjectSchema()));
        event.setRequired(List.of("specversion", "id", "source", "type", "subject", "time", "data"));
        return event;
    }

    private static ApiResponse answer(String status, String meaning) {
        ApiResponse answer = new ApiResponse().description(meaning);
        boolean good = status.startsWith("2");
        answer.content(new Content().addMediaType(good ? "application/json" : "application/problem+json", new MediaType().schema(new ObjectSchema())));
        return good ? answer.addHeaderObject("ETag", new Header().description("the last sequence").schema(new StringSchema())) : answer;
    }
}
