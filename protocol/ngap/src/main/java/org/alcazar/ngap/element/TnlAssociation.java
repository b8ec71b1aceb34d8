// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** The lists of SCTP associations in configuration updates (TS 38.413 §9.2.6.4 to §9.2.6.8). */
public final class TnlAssociation {

    private static final AperType<Integer> WEIGHT = Aper.integer(0, 255);
    private static final int MOST = 32;

    private TnlAssociation() {
    }

    /**
     * An address of the AMF's that the RAN node is to connect to.
     *
     * @param weight 0 to 255
     */
    public record ToAdd(TransportAddress address, @Nullable TnlAssociationUsage usage, int weight) {

        static final AperType<ToAdd> TYPE = IeSequence.of(s -> {
            var address = s.mandatory(TransportAddress.TYPE, ToAdd::address);
            var usage = s.optional(TnlAssociationUsage.TYPE, ToAdd::usage);
            var weight = s.mandatory(WEIGHT, ToAdd::weight);
            return v -> new ToAdd(v.get(address), v.get(usage), v.get(weight));
        });

        /** AMF-TNLAssociationToAddList. */
        public static final AperType<List<ToAdd>> LIST = Aper.list(1, MOST, TYPE);
    }

    /** An address of the AMF's that goes away, and the RAN node's end of the association. */
    public record ToRemove(TransportAddress address, @Nullable TransportAddress ranAddress) {

        static final AperType<ToRemove> TYPE = IeSequence.of(s -> {
            var address = s.mandatory(TransportAddress.TYPE, ToRemove::address);
            var ran = s.extension(168, Criticality.REJECT, TransportAddress.TYPE, ToRemove::ranAddress);
            return v -> new ToRemove(v.get(address), v.get(ran));
        });

        /** AMF-TNLAssociationToRemoveList. */
        public static final AperType<List<ToRemove>> LIST = Aper.list(1, MOST, TYPE);
    }

    /**
     * An address of the AMF's whose use changes.
     *
     * @param weight 0 to 255
     */
    public record ToUpdate(TransportAddress address, @Nullable TnlAssociationUsage usage, @Nullable Integer weight) {

        static final AperType<ToUpdate> TYPE = IeSequence.of(s -> {
            var address = s.mandatory(TransportAddress.TYPE, ToUpdate::address);
            var usage = s.optional(TnlAssociationUsage.TYPE, ToUpdate::usage);
            var weight = s.optional(WEIGHT, ToUpdate::weight);
            return v -> new ToUpdate(v.get(address), v.get(usage), v.get(weight));
        });

        /** AMF-TNLAssociationToUpdateList. */
        public static final AperType<List<ToUpdate>> LIST = Aper.list(1, MOST, TYPE);
    }

    /** An address of the AMF's that the RAN node has connected to. */
    public record SetUp(TransportAddress address) {

        static final AperType<SetUp> TYPE = IeSequence.of(s -> {
            var address = s.mandatory(TransportAddress.TYPE, SetUp::address);
            return v -> new SetUp(v.get(address));
        });

        /** AMF-TNLAssociationSetupList. */
        public static final AperType<List<SetUp>> LIST = Aper.list(1, MOST, TYPE);
    }

    /** An address of the AMF's that the RAN node could not connect to. */
    public record Failed(TransportAddress address, Cause cause) {

        static final AperType<Failed> TYPE = IeSequence.of(s -> {
            var address = s.mandatory(TransportAddress.TYPE, Failed::address);
            var cause = s.mandatory(Cause.TYPE, Failed::cause);
            return v -> new Failed(v.get(address), v.get(cause));
        });

        /** TNLAssociationList. */
        public static final AperType<List<Failed>> LIST = Aper.list(1, MOST, TYPE);
    }

    /** An address of the RAN node's that goes away, and the AMF's end of the association. */
    public record RanToRemove(TransportAddress address, @Nullable TransportAddress amfAddress) {

        static final AperType<RanToRemove> TYPE = IeSequence.unmarked(s -> {
            var address = s.mandatory(TransportAddress.TYPE, RanToRemove::address);
            var amf = s.optional(TransportAddress.TYPE, RanToRemove::amfAddress);
            return v -> new RanToRemove(v.get(address), v.get(amf));
        });

        /** NGRAN-TNLAssociationToRemoveList. */
        public static final AperType<List<RanToRemove>> LIST = Aper.list(1, MOST, TYPE);
    }
}
