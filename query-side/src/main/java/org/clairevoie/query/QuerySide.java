package org.clairevoie.query;

import org.clairevoie.eventlog.EventLog;
import org.clairevoie.persons.RestrictedPersons;
import org.clairevoie.protection.Protection;
import org.clairevoie.query.access.RecordAccess;
import org.clairevoie.query.asking.Asking;
import org.clairevoie.query.audit.AuditView;
import org.clairevoie.query.cohort.Cohorts;
import org.clairevoie.query.contrast.ContrastView;
import org.clairevoie.query.erasure.Certificates;
import org.clairevoie.query.eventtypes.EventTypes;
import org.clairevoie.query.export.CohortExports;
import org.clairevoie.query.grids.GridRegistry;
import org.clairevoie.query.home.Home;
import org.clairevoie.query.journey.JourneyView;
import org.clairevoie.query.pages.Pages;
import org.clairevoie.query.projection.Projection;
import org.clairevoie.query.replay.JourneyReplay;
import org.clairevoie.query.runs.PopulationRuns;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The answering side as a whole: what an application imports, beside what lets callers in.
@Configuration(proxyBeanMethods = false)
@Import({EventLog.class, Protection.class, RestrictedPersons.class, Projection.class, JourneyView.class, ContrastView.class, GridRegistry.class,
        JourneyReplay.class, AuditView.class, RecordAccess.class, Cohorts.class, CohortExports.class, PopulationRuns.class, Certificates.class,
        EventTypes.class, Home.class, Asking.class, Pages.class})
public class QuerySide {}
