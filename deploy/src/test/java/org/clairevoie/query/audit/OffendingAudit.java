package org.clairevoie.query.audit;

/// An offender: a view that another view knows.
public interface OffendingAudit {}
