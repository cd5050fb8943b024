package org.clairevoie.command.accompaniment;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.clairevoie.events.AccompanimentEvent;
import org.clairevoie.events.EventKey;
import org.clairevoie.events.EventRef;
import org.clairevoie.events.Link;
import org.clairevoie.events.RecordedEvent;
import org.clairevoie.events.Told;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePMap;

/// Every event of one accompaniment, found by id, by its sender's key, and by class in happened time. Persistent maps: one more
/// event costs O(log n), and a decision may look at the record as it would be without touching the one that is.
///
/// @param byTime what stands, that is what was not retracted, where its last correction puts it
/// @param claims links said or withdrawn after the fact, by the event they leave from and the sequence of who said so
public record Entries(
        HashPMap<UUID, Entry> byId,
        HashPMap<EventKey, UUID> byKey,
        HashPMap<Class<? extends AccompanimentEvent>, TreePMap<Moment, UUID>> byTime,
        HashPMap<UUID, TreePMap<Integer, Claim>> claims) {

    static final Entries NONE = new Entries(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    /// @param holds true for an assertion, false for a withdrawal
    record Claim(Link link, boolean holds) {}

    Entries plus(RecordedEvent recorded) {
        if (recorded.sequence() != size()) {
            throw new IllegalStateException(recorded.eventId() + " has sequence " + recorded.sequence() + ", not " + size());
        }
        return plus(recorded.eventId(), recorded.key(), recorded.contentTag(), recorded.told());
    }

    /// @param told with every ref resolved; one that names nothing here changes nothing
    Entries plus(UUID eventId, EventKey key, String contentTag, Told told) {
        Entry entry = Entry.of(eventId, key, size(), contentTag, told);
        return new Entries(byId.plus(eventId, entry), byKey.plus(key, eventId), byTime, claims).raise(entry);
    }

    public int size() {
        return byId.size();
    }

    public @Nullable Entry find(@Nullable UUID eventId) {
        return eventId == null ? null : byId.get(eventId);
    }

    public @Nullable Entry find(EventKey key) {
        return find(byKey.get(key));
    }

    public @Nullable Entry find(EventRef ref, String sendersSource) {
        EventKey key = ref.keyFrom(sendersSource);
        return ref.eventId() != null || key == null ? find(ref.eventId()) : find(key);
    }

    /// What stands of one class, in happened time.
    public Stream<Entry> of(Class<? extends AccompanimentEvent> type) {
        return byTime.getOrDefault(type, TreePMap.empty()).values().stream().map(this::known);
    }

    /// All that stands, in the order in which it was recorded. Costs the whole history: for rare events only.
    public Stream<Entry> standing() {
        return byId.values().stream().filter(Entry::stands).sorted((one, other) -> Integer.compare(one.sequence(), other.sequence()));
    }

    /// The links out of an event as they hold: what it tells, then what was asserted or withdrawn since. A withdrawal
    /// outlives a correction that repeats the link, until someone asserts it again.
    public Collection<Link> links(Entry entry) {
        LinkedHashSet<Link> links = new LinkedHashSet<>(entry.effective().links());
        for (Claim claim : claims.getOrDefault(entry.eventId(), TreePMap.empty()).values()) {
            if (claim.holds()) {
                links.add(claim.link());
            } else {
                links.remove(claim.link());
            }
        }
        return links;
    }

    private Entry known(UUID eventId) {
        return Objects.requireNonNull(byId.get(eventId), "indexed but never recorded");
    }

    /// An event begins to count: at its time, and for what it says of another event.
    private Entries raise(Entry entry) {
        return entry.stands() ? timed(at(entry.type()).plus(entry.moment(), entry.eventId()), entry).amended(Amendment.raised(entry)) : this;
    }

    private Entries lower(Entry entry) {
        return entry.stands() ? timed(at(entry.type()).minus(entry.moment()), entry).amended(Amendment.lowered(entry)) : this;
    }

    private TreePMap<Moment, UUID> at(Class<? extends AccompanimentEvent> type) {
        return byTime.getOrDefault(type, TreePMap.empty());
    }

    private Entries timed(TreePMap<Moment, UUID> times, Entry entry) {
        return new Entries(byId, byKey, byTime.plus(entry.type(), times), claims);
    }

    private Entries amended(Amendment amendment) {
        return switch (amendment) {
            case Amendment.Nothing _ -> this;
            case Amendment.OfEntry(UUID target, UnaryOperator<Entry> change) -> {
                Entry old = find(target);
                yield old == null ? this : changed(old, change.apply(old));
            }
            case Amendment.OfLinks(UUID from, UnaryOperator<TreePMap<Integer, Claim>> change) ->
                new Entries(byId, byKey, byTime, claims.plus(from, change.apply(claims.getOrDefault(from, TreePMap.empty()))));
        };
    }

    /// What is amended is lowered and raised again, so that whatever it says itself follows: a retracted correction gives way
    /// to the one before, a corrected assertion of a link moves the link.
    private Entries changed(Entry old, Entry entry) {
        Entries without = lower(old);
        return new Entries(without.byId.plus(entry.eventId(), entry), byKey, without.byTime, without.claims).raise(entry);
    }
}
