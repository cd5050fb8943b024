package org.clairevoie.access;

/// A principal of Spring Security that says which caller it is.
public interface Identified {
    Caller caller();
}
