package org.clairevoie.protection;

/// The master keys there are: one, and while it is changed two.
public interface MasterKeys {
    /// The one to wrap with.
    MasterKey current();

    /// @throws MasterKeyUnavailable when this node does not have it
    MasterKey of(String fingerprint);

    /// Looks again which there are: another node may have changed them.
    void refresh();
}
