package quorate.atlas;

import java.util.List;

/** A part of the earth between four edges, in millionths of a degree. */
record Extent(int west, int south, int east, int north) {

    /** England with the sea around it; the Isles of Scilly and Berwick are in it. */
    static final Extent ENGLAND = new Extent(-6_500_000, 49_800_000, 1_900_000, 55_900_000);

    boolean holds(int east, int north) {
        return east >= west && east <= this.east && north >= south && north <= this.north;
    }

    /** The smallest that holds all rings and points, with a little room around. */
    static Extent around(List<Ring> rings, List<Place> places) {
        var west = Integer.MAX_VALUE;
        var south = Integer.MAX_VALUE;
        var east = Integer.MIN_VALUE;
        var north = Integer.MIN_VALUE;
        for (var ring : rings) {
            for (var at = 0; at < ring.size(); at++) {
                west = Math.min(west, ring.east()[at]);
                east = Math.max(east, ring.east()[at]);
                south = Math.min(south, ring.north()[at]);
                north = Math.max(north, ring.north()[at]);
            }
        }
        for (var place : places) {
            west = Math.min(west, place.east());
            east = Math.max(east, place.east());
            south = Math.min(south, place.north());
            north = Math.max(north, place.north());
        }
        if (west > east) return ENGLAND;
        var room = Math.max(2_000, Math.max(east - west, north - south) / 40);
        return new Extent(west - room, south - room, east + room, north + room);
    }
}
