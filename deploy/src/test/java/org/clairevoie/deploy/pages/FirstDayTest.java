package org.clairevoie.deploy.pages;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where nothing is to be shown yet, pages say so, and what comes next.
class FirstDayTest {
    @Test
    void pages_without_anything_on_them_are_for_everybody(@TempDir Path folder) throws IOException {
        FirstDay.lookedAt(folder, (page, language, visitor) -> ForEverybody.holds(visitor, language, true, page));
    }
}
