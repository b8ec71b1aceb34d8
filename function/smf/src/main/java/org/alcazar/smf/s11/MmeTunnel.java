// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.s11;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The control plane tunnel of one UE between its MME and this SMF, for all its PDN connections (TS 29.274 §4.2). It lasts as long as the MME has
 * one of them.
 */
public final class MmeTunnel {

    private final long teid;
    private final String imsi;
    private final InetSocketAddress mme;
    private final ConcurrentSkipListMap<Integer, PdnConnection> byBearer = new ConcurrentSkipListMap<>();
    private volatile long mmeTeid;

    MmeTunnel(long teid, String imsi, InetSocketAddress mme, long mmeTeid) {
        this.teid = teid;
        this.imsi = imsi;
        this.mme = mme;
        this.mmeTeid = mmeTeid;
    }

    /** This SMF's end; 32 bits. */
    public long teid() {
        return teid;
    }

    /** Digits. */
    public String imsi() {
        return imsi;
    }

    /** Where the MME takes requests. */
    public InetSocketAddress mme() {
        return mme;
    }

    /** The MME's end. */
    public long mmeTeid() {
        return mmeTeid;
    }

    void mmeTeid(long value) {
        mmeTeid = value;
    }

    /** The PDN connection of a bearer; null if the MME has none by this tunnel. */
    @Nullable PdnConnection of(int ebi) {
        return byBearer.get(ebi);
    }

    /** All PDN connections, by their default bearers. */
    List<PdnConnection> all() {
        return byBearer.values().stream().distinct().toList();
    }

    void put(int ebi, PdnConnection connection) {
        byBearer.put(ebi, connection);
    }

    void remove(PdnConnection connection) {
        byBearer.values().removeIf(connection::equals);
    }

    /** A bearer is no more. */
    void remove(int ebi, PdnConnection connection) {
        byBearer.remove(ebi, connection);
    }

    boolean isEmpty() {
        return byBearer.isEmpty();
    }

    @Override
    public String toString() {
        return mme.getAddress().getHostAddress() + "#" + Long.toHexString(mmeTeid);
    }
}
