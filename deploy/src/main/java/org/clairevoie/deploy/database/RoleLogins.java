package org.clairevoie.deploy.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.clairevoie.keeping.OwnFile;
import org.clairevoie.stores.DatabaseRole;

/// The passwords of the roles, as a file of the operator's names them: a line a role, `clairevoie_keys=…`. A node needs those of the roles
/// it has alone, and the owner's only where it is to make and migrate the tables.
public final class RoleLogins {
    private final Path file;
    private final Map<DatabaseRole, String> passwords;

    private RoleLogins(Path file, Map<DatabaseRole, String> passwords) {
        this.file = file;
        this.passwords = passwords;
    }

    static RoleLogins in(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new DatabaseUnavailable("The passwords of the database's roles cannot be read from " + file + ".",
                    "See deploy/postgres/roles.sql for what stands there; or unset CLAIREVOIE_DATABASE_ROLES to use one login.", unreadable);
        }
        Map<DatabaseRole, String> passwords = new EnumMap<>(DatabaseRole.class);
        for (DatabaseRole role : DatabaseRole.values()) {
            String password = lines.getProperty(role.user());
            if (password != null) {
                passwords.put(role, password);
            }
        }
        return new RoleLogins(file, passwords);
    }

    /// A password for each role, kept in this file, drawn when there is none yet.
    static RoleLogins drawnIn(Path file) throws IOException {
        new OwnFile(file).kept(() -> Arrays.stream(DatabaseRole.values())
                .map(role -> role.user() + "=" + DatabasePassword.drawn() + "\n").collect(Collectors.joining()));
        return in(file);
    }

    public Path file() {
        return file;
    }

    boolean has(DatabaseRole role) {
        return passwords.containsKey(role);
    }

    String password(DatabaseRole role) {
        String password = passwords.get(role);
        if (password == null) {
            throw new DatabaseUnavailable("This node reaches the database as " + role.user() + " too, and " + file + " has no password of that role.",
                    "Add the line " + role.user() + "=… to it.", null);
        }
        return password;
    }
}
