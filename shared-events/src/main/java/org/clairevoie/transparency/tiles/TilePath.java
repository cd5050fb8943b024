package org.clairevoie.transparency.tiles;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a tile or a bundle of entries is found: `tile/<L>/<N>[.p/<W>]` and `tile/entries/<N>[.p/<W>]`.
///
/// @param entries whether it is a bundle of entries, which goes with the tile of level 0
/// @param width 256 for a full one
public record TilePath(boolean entries, TileId tile, int width) {
    /// At most 18 digits, which a long holds.
    private static final Pattern NUMBER = Pattern.compile("((?:x[0-9]{3}/){0,5})([0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");
    private static final Pattern LEVEL = Pattern.compile("0|[1-9][0-9]?");
    private static final int HIGHEST_LEVEL = 63;
    private static final int GROUP = 1000;

    public static TilePath of(TileId tile, int width) {
        return new TilePath(false, tile, width);
    }

    public static TilePath entries(long index, int width) {
        return new TilePath(true, new TileId(0, index), width);
    }

    /// @param level a number, or `entries`
    /// @param number the rest of the path, `x001/x234/067.p/8`
    /// @return null when it is no such path, in the one form that each has
    public static @Nullable TilePath parse(String level, String number) {
        boolean entries = level.equals("entries");
        Matcher matcher = NUMBER.matcher(number);
        if (!(entries || LEVEL.matcher(level).matches()) || !matcher.matches()) {
            return null;
        }
        String groups = matcher.group(1);
        String width = matcher.group(3);
        long index = Long.parseLong(groups.replace("x", "").replace("/", "") + matcher.group(2));
        int wide = width == null ? Tile.WIDTH : Integer.parseInt(width);
        int high = entries ? 0 : Integer.parseInt(level);
        boolean bounded = high <= HIGHEST_LEVEL && (width == null || wide < Tile.WIDTH);
        TilePath path = new TilePath(entries, new TileId(high, index), wide);
        return bounded && path.number().equals(number) ? path : null;
    }

    public boolean full() {
        return width == Tile.WIDTH;
    }

    @Override
    public String toString() {
        return "tile/" + (entries ? "entries" : tile.level()) + "/" + number();
    }

    private String number() {
        StringBuilder number = new StringBuilder(String.format(Locale.ROOT, "%03d", tile.index() % GROUP));
        for (long rest = tile.index() / GROUP; rest > 0; rest /= GROUP) {
            number.insert(0, String.format(Locale.ROOT, "x%03d/", rest % GROUP));
        }
        return full() ? number.toString() : number.append(".p/").append(width).toString();
    }
}
