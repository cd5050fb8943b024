/// Personal values: one key a person, what is stored is ciphertext, and identifiers of people are keyed pseudonyms.
@NullMarked
package org.clairevoie.protection;

import org.jspecify.annotations.NullMarked;
