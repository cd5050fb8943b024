package org.clairevoie.query.export;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.clairevoie.persons.Restrictions;
import org.clairevoie.query.cohort.Cohort;
import org.clairevoie.query.cohort.CohortReader;
import org.clairevoie.query.export.writing.Members;
import org.jspecify.annotations.Nullable;

/// Whom an export is of: everybody, or the members of a cohort, who are the same whenever they are asked for.
final class ExportedCohorts implements Members {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private final LogRows log;
    private final CohortReader cohorts;
    private final Restrictions restrictions;

    ExportedCohorts(LogRows log, CohortReader cohorts, Restrictions restrictions) {
        this.log = log;
        this.cohorts = cohorts;
        this.restrictions = restrictions;
    }

    /// The cohort of that id; null for everybody, and when there is none.
    @Nullable Cohort frozen(String cohort) {
        return UUID_FORM.matcher(cohort).matches() ? cohorts.find(UUID.fromString(cohort)) : null;
    }

    @Override
    public boolean has(String cohort) {
        return cohort.equals(ALL) || frozen(cohort) != null;
    }

    @Override
    public long count(String cohort, long position, long most) {
        Cohort frozen = frozen(cohort);
        return frozen == null ? log.count(position, most) : Math.min(frozen.size(), most);
    }

    /// But for those who are restricted by now: nobody takes them away.
    @Override
    public void each(String cohort, long position, Consumer<UUID> member) {
        Set<UUID> restricted = restrictions.accompaniments();
        Consumer<UUID> unlessRestricted = id -> {
            if (!restricted.contains(id)) {
                member.accept(id);
            }
        };
        Cohort frozen = frozen(cohort);
        if (frozen == null) {
            log.each(position, unlessRestricted);
        } else {
            cohorts.members(frozen).forEach(unlessRestricted);
        }
    }
}
