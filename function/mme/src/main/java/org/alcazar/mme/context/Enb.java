// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.context;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.alcazar.nas.element.Tai;
import org.alcazar.s1ap.S1ap;
import org.alcazar.s1ap.element.GlobalEnbId;
import org.alcazar.s1ap.element.SupportedTaItem;
import org.alcazar.s1ap.message.S1apMessage;
import org.alcazar.transport.Association;
import org.jspecify.annotations.Nullable;

/**
 * An eNB as the MME sees it over one association. What it may touch is what it set up itself: two associations are two of these, even where
 * one eNB is behind both.
 */
public final class Enb {

    private static final int S1AP_PPID = S1ap.PAYLOAD_PROTOCOL_ID;
    private static final int NON_UE_STREAM = 0;

    private final Association association;
    private final BiConsumer<Enb, S1apMessage> sent;
    private final ConcurrentHashMap<Long, S1Connection> connections = new ConcurrentHashMap<>();
    private volatile @Nullable Setup setup;
    private volatile @Nullable Place lastPlace;

    /** @param sent told of each message that goes out */
    public Enb(Association association, BiConsumer<Enb, S1apMessage> sent) {
        this.association = association;
        this.sent = sent;
    }

    /** What the eNB told in S1 Setup, or in a configuration update since. */
    public record Setup(GlobalEnbId id, @Nullable String name, List<SupportedTaItem> supportedTas) {

        public Setup {
            supportedTas = List.copyOf(supportedTas);
        }
    }

    /** One place in the words of both languages; {@code tai} is null where it is none. */
    private record Place(org.alcazar.s1ap.element.Tai told, @Nullable Tai tai) {
    }

    /** Null until S1 Setup has succeeded. */
    public @Nullable Setup setup() {
        return setup;
    }

    public void setup(Setup value) {
        setup = value;
    }

    public Association association() {
        return association;
    }

    /** The UE connections it carries, by eNB UE S1AP ID. */
    public ConcurrentHashMap<Long, S1Connection> connections() {
        return connections;
    }

    /**
     * A place that this eNB names, in the words of NAS; null if it is none. Mostly the place named before: then the same object, so that the
     * UEs of one place share it.
     */
    public @Nullable Tai tai(org.alcazar.s1ap.element.Tai told) {
        var last = lastPlace;
        if (last == null || !last.told.equals(told)) {
            last = lastPlace = new Place(told, Translation.tai(told));
        }
        return last.tai;
    }

    /** Whether the eNB has cells in a tracking area. */
    public boolean serves(Tai tai) {
        var known = setup;
        var plmn = Translation.plmnIdentity(tai.plmn());
        return known != null && known.supportedTas().stream().anyMatch(area -> area.tac() == tai.tac() && area.broadcastPlmns().contains(plmn));
    }

    /** Sends a message about no UE (TS 36.412 §7: a pair of streams for these alone). */
    public boolean send(S1apMessage message) {
        return send(NON_UE_STREAM, message);
    }

    /** Sends a message about a UE, on one stream throughout its connection. */
    boolean sendAboutUe(long mmeUeS1apId, S1apMessage message) {
        int forUes = association.outboundStreams() - 1;
        return send(forUes < 1 ? 0 : 1 + (int) (mmeUeS1apId % forUes), message);
    }

    private boolean send(int stream, S1apMessage message) {
        sent.accept(this, message);
        return association.send(stream, S1AP_PPID, S1ap.encode(message));
    }

    @Override
    public String toString() {
        var known = setup;
        return known == null || known.name() == null ? "association " + association.id() : known.name();
    }
}
