package org.clairevoie.deploy.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/// What a page of a full history says of its proofs, once the browser has verified them.
record ProofsShown(String said, String key, List<String> states) {
    static void awaited(Visitor visitor) {
        Locator summary = visitor.page().locator("#proofs-said.holds, #proofs-said.broken");
        if (visitor.page().locator("#proofs").count() > 0) {
            summary.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        }
    }

    static ProofsShown of(Visitor visitor) {
        awaited(visitor);
        Page page = visitor.page();
        return new ProofsShown(page.locator("#proofs-said").innerText(), page.locator("#proofs-key").innerText(),
                page.locator("li[data-position] .proof").allTextContents());
    }
}
