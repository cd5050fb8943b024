package org.clairevoie.command.accompaniment.rules;

import java.util.List;
import org.clairevoie.catalogue.Catalogue;
import org.clairevoie.command.accompaniment.Finding;
import org.clairevoie.command.accompaniment.Matter;
import org.clairevoie.command.accompaniment.Refusal;
import org.clairevoie.events.AccompanimentOpened;
import org.clairevoie.events.Group;

/// An accompaniment is opened once, first. Once its opening is retracted nothing but the record itself goes on.
public final class OpenedFirst implements Rule {
    private static final String ID = "opened-first";

    public static Refusal neverOpened() {
        return new Refusal(ID, "/subject", "This accompaniment was never opened: record its accompaniment-opened first.");
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Finding> judge(Matter matter) {
        if (matter.before().size() == 0) {
            return List.of();
        }
        if (matter.told().is(AccompanimentOpened.class)) {
            return List.of(refusal("/type", "This accompaniment is already opened: correct its opening, or open another accompaniment."));
        }
        boolean retracted = matter.before().of(AccompanimentOpened.class).findAny().isEmpty();
        return retracted && Catalogue.of(matter.own().type()).group() != Group.RECORD
                ? List.of(refusal("/subject", "The opening of this accompaniment was retracted: open another accompaniment."))
                : List.of();
    }
}
