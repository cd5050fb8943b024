package org.clairevoie.command.persons;

import org.clairevoie.protection.MasterKey;
import org.clairevoie.protection.PersonKey;
import org.clairevoie.protection.PersonKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes a person's key when the person is first heard of. The key is durable before anything is sealed with it.
public final class PersonRegistry {
    private final JdbcClient database;
    private final MasterKey master;
    private final PersonKeys keys;

    public PersonRegistry(JdbcClient database, MasterKey master, PersonKeys keys) {
        this.database = database;
        this.master = master;
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
        int made = database.sql("insert into person_key (person, wrapped) values (?, ?) on conflict do nothing")
                .params(person, master.wrap(fresh, person)).update();
        return made == 1 ? fresh : keys.of(person);
    }
}
