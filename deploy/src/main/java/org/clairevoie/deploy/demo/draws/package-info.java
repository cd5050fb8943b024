/// What the synthetic journeys draw from: dice that fall alike for a seed, codes, and made-up words.
@NullMarked
package org.clairevoie.deploy.demo.draws;

import org.jspecify.annotations.NullMarked;
