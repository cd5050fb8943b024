package org.clairevoie.command.persons;

import org.clairevoie.protection.MasterKey;
import org.clairevoie.protection.MasterKeys;
import org.clairevoie.protection.PersonKey;
import org.clairevoie.protection.PersonKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes a person's key when the person is first heard of. The key is durable before anything is sealed with it.
public final class PersonRegistry {
    private final JdbcClient database;
    private final MasterKeys masters;
    private final PersonKeys keys;

    public PersonRegistry(JdbcClient database, MasterKeys masters, PersonKeys keys) {
        this.database = database;
        this.masters = masters;
        this.keys = keys;
    }

    /// @param person the person's pseudonym
    /// @return null when the key was destroyed: of this person nothing is taken in any more
    public @Nullable PersonKey keyOf(String person) {
        return keys.of(person);
    }

    /// The person's key, made now if the person is new.
    ///
    /// @return null when the key was destroyed
    public @Nullable PersonKey admit(String person) {
        PersonKey fresh = PersonKey.random();
        boolean made;
        try {
            made = made(person, fresh);
        } catch (DataIntegrityViolationException changed) {
            // The database does not know the master key any more: another node has changed it.
            masters.refresh();
            made = made(person, fresh);
        }
        return made ? fresh : keys.of(person);
    }

    private boolean made(String person, PersonKey fresh) {
        MasterKey master = masters.current();
        return database.sql("insert into person_key (person, wrapped, wrapped_by) values (?, ?, ?) on conflict do nothing")
                .params(person, master.wrap(fresh, person), master.fingerprint()).update() == 1;
    }
}
