package org.clairevoie.query.sequence;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// φ: how many different subsequences a sequence has, the empty one included.
final class Subsequences {
    private Subsequences() {}

    /// Each element doubles what was there, less what its last occurrence had doubled already.
    static <S> BigInteger count(List<S> sequence) {
        Map<S, BigInteger> beforeLast = new HashMap<>();
        BigInteger count = BigInteger.ONE;
        for (S element : sequence) {
            BigInteger before = beforeLast.put(element, count);
            count = count.shiftLeft(1).subtract(before == null ? BigInteger.ZERO : before);
        }
        return count;
    }

    /// The count of a long sequence is beyond a double.
    static double log2(BigInteger positive) {
        int shift = Math.max(0, positive.bitLength() - Double.PRECISION);
        return Math.log(positive.shiftRight(shift).doubleValue()) / Math.log(2) + shift;
    }
}
