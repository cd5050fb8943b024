package org.clairevoie.query.projection;

import java.util.List;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.catalogue.EventType;
import org.clairevoie.events.RecordedEvent;

/// A view that can be thrown away and rebuilt from the log. Its name is its folder, its processor, the prefix of its tables
/// and the last segment of its address.
public interface View {
    String name();

    /// Its own tables, which nobody else writes.
    List<String> tables();

    /// What its rows depend on beside the definition of its tables, as text: when either changes they are made anew.
    default String form() {
        return "";
    }

    /// What it needs of the log; it is given nothing else. All of it, unless it says less.
    default List<EventType> types() {
        return Catalogue.types();
    }

    /// Takes the next events of the log, in position order, inside the transaction that also moves the token. Taking them
    /// twice must be the same as once.
    void project(List<RecordedEvent> events);
}
