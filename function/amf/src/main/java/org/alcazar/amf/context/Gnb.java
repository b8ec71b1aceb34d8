// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.context;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.alcazar.nas.element.Tai;
import org.alcazar.ngap.Ngap;
import org.alcazar.ngap.element.GlobalRanNodeId;
import org.alcazar.ngap.element.SupportedTaItem;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.sbi.Snssai;
import org.alcazar.transport.Association;
import org.jspecify.annotations.Nullable;

/**
 * A gNB as the AMF sees it over one association. What it may touch is what it set up itself: two associations are two of these, even where
 * one gNB is behind both.
 */
public final class Gnb {

    private static final int NGAP_PPID = 60;
    private static final int NON_UE_STREAM = 0;

    private final Association association;
    private final BiConsumer<Gnb, NgapMessage> sent;
    private final ConcurrentHashMap<Long, N2Connection> connections = new ConcurrentHashMap<>();
    private volatile @Nullable Setup setup;
    private volatile @Nullable Place lastPlace;
    private volatile boolean down;

    /** @param sent told of each message that goes out */
    public Gnb(Association association, BiConsumer<Gnb, NgapMessage> sent) {
        this.association = association;
        this.sent = sent;
    }

    /** What the gNB told in NG Setup, or in a configuration update since. */
    public record Setup(GlobalRanNodeId id, @Nullable String name, List<SupportedTaItem> supportedTas) {

        public Setup {
            supportedTas = List.copyOf(supportedTas);
        }
    }

    /** One place in the words of both languages; {@code tai} is null where it is none. */
    private record Place(org.alcazar.ngap.element.Tai told, @Nullable Tai tai) {
    }

    /** Null until NG Setup has succeeded. */
    public @Nullable Setup setup() {
        return setup;
    }

    public void setup(Setup value) {
        setup = value;
    }

    /** Its association has ended: no connection is put here any more. */
    public void down() {
        down = true;
    }

    public boolean isDown() {
        return down;
    }

    public Association association() {
        return association;
    }

    /** The UE connections it carries, by RAN UE NGAP ID. */
    public ConcurrentHashMap<Long, N2Connection> connections() {
        return connections;
    }

    /**
     * A place that this gNB names, in the words of NAS; null if it is none. Mostly the place named before: then the same object, so that the
     * UEs of one place share it.
     */
    public @Nullable Tai tai(org.alcazar.ngap.element.Tai told) {
        var last = lastPlace;
        if (last == null || !last.told.equals(told)) {
            last = lastPlace = new Place(told, Translation.tai(told));
        }
        return last.tai;
    }

    /** Whether the gNB has cells in a tracking area. */
    public boolean serves(Tai tai) {
        var known = setup;
        var plmn = Translation.plmnIdentity(tai.plmn());
        return known != null && known.supportedTas().stream().filter(area -> area.tac() == tai.tac())
                .flatMap(area -> area.broadcastPlmnList().stream()).anyMatch(item -> item.plmnIdentity().equals(plmn));
    }

    /** Whether the gNB offers a slice in a tracking area. */
    public boolean serves(Tai tai, Snssai slice) {
        var known = setup;
        var plmn = Translation.plmnIdentity(tai.plmn());
        var wanted = Translation.sNssai(slice);
        return known != null && known.supportedTas().stream().filter(area -> area.tac() == tai.tac())
                .flatMap(area -> area.broadcastPlmnList().stream()).filter(item -> item.plmnIdentity().equals(plmn))
                .anyMatch(item -> item.taiSliceSupportList().contains(wanted) || item.extendedTaiSliceSupportList().contains(wanted));
    }

    /** Sends a message about no UE (TS 38.412 §7: a pair of streams for these alone). */
    public boolean send(NgapMessage message) {
        return send(NON_UE_STREAM, message);
    }

    /** Sends a message about a UE, on one stream throughout its connection. */
    boolean sendAboutUe(long amfUeNgapId, NgapMessage message) {
        int forUes = association.outboundStreams() - 1;
        return send(forUes < 1 ? 0 : 1 + (int) (amfUeNgapId % forUes), message);
    }

    private boolean send(int stream, NgapMessage message) {
        sent.accept(this, message);
        return association.send(stream, NGAP_PPID, Ngap.encode(message));
    }

    @Override
    public String toString() {
        var known = setup;
        return known == null || known.name() == null ? "association " + association.id() : known.name();
    }
}
