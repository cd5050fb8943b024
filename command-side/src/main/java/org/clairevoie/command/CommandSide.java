package org.clairevoie.command;

import java.time.Duration;
import org.clairevoie.command.accompaniment.Limits;
import org.clairevoie.command.intake.EventsIntake;
import org.clairevoie.command.persons.ChangeOfMasterKey;
import org.clairevoie.command.recording.Recording;
import org.clairevoie.command.rights.PersonsRights;
import org.clairevoie.eventlog.EventLog;
import org.clairevoie.protection.Protection;
import org.clairevoie.unanswered.Unanswered;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The deciding side as a whole: what an application imports, beside what lets callers in.
@Configuration(proxyBeanMethods = false)
@Import({EventLog.class, Protection.class, Recording.class, EventsIntake.class, PersonsRights.class, ChangeOfMasterKey.class, Unanswered.class})
public class CommandSide {
    @Bean
    Limits limits(
            @Value("${clairevoie.limits.late-entry:90d}") Duration lateEntry,
            @Value("${clairevoie.limits.clock-skew:5m}") Duration clockSkew,
            @Value("${clairevoie.limits.links:100}") int links,
            @Value("${clairevoie.limits.accompaniment-bytes:16777216}") long accompanimentBytes) {
        return new Limits(lateEntry, clockSkew, links, accompanimentBytes);
    }
}
