package eu.symbolon.node.store;

import java.util.BitSet;

/** What a reader may see. Every read of the store asks for one; only access makes them. */
public interface Sight {

    /** Numbers of the labels this reader may read now. Not to be changed. */
    BitSet readable();
}
