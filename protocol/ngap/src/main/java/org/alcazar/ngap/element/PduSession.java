// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** The lists of PDU session resources that messages carry; what the SMF and the RAN node tell each other stays octets here. */
public final class PduSession {

    private static final int MOST = 256;

    private PduSession() {
    }

    /**
     * A session alone, where a list only names sessions.
     *
     * @param id 0 to 255
     */
    public record Named(int id) {

        static final AperType<Named> TYPE = IeSequence.of(s -> {
            var id = s.mandatory(ElementTypes.PDU_SESSION_ID, Named::id);
            return v -> new Named(v.get(id));
        });

        /** PDUSessionResourceListCxtRelReq. */
        public static final AperType<List<Named>> LIST = Aper.list(1, MOST, TYPE);
    }

    /**
     * A session with the transfer that is the SMF's or the RAN node's.
     *
     * @param id 0 to 255
     * @param transfer an encoding that TS 38.413 §9.3.4 defines by the list's name
     */
    public record Transfer(int id, Octets transfer) {

        static final AperType<Transfer> TYPE = IeSequence.of(s -> {
            var id = s.mandatory(ElementTypes.PDU_SESSION_ID, Transfer::id);
            var transfer = s.mandatory(Aper.OCTETS, Transfer::transfer);
            return v -> new Transfer(v.get(id), v.get(transfer));
        });

        /** The lists of results and of failures of setting up, modifying, releasing and handing over. */
        public static final AperType<List<Transfer>> LIST = Aper.list(1, MOST, TYPE);
    }

    /**
     * A session to be set up (PDUSessionResourceSetupItemCxtReq, PDUSessionResourceSetupItemSUReq).
     *
     * @param id 0 to 255
     * @param transfer PDUSessionResourceSetupRequestTransfer, of the SMF
     */
    public record Setup(int id, @Nullable Octets nasPdu, SNssai sNssai, Octets transfer,
            ExpectedUeBehaviour.@Nullable Activity expectedActivity) {

        static final AperType<Setup> TYPE = IeSequence.of(s -> {
            var id = s.mandatory(ElementTypes.PDU_SESSION_ID, Setup::id);
            var nas = s.optional(ElementTypes.NAS_PDU, Setup::nasPdu);
            var slice = s.mandatory(SNssai.TYPE, Setup::sNssai);
            var transfer = s.mandatory(Aper.OCTETS, Setup::transfer);
            var activity = s.extension(281, Criticality.IGNORE, ExpectedUeBehaviour.Activity.TYPE, Setup::expectedActivity);
            return v -> new Setup(v.get(id), v.get(nas), v.get(slice), v.get(transfer), v.get(activity));
        });

        /** PDUSessionResourceSetupListCxtReq, PDUSessionResourceSetupListSUReq. */
        public static final AperType<List<Setup>> LIST = Aper.list(1, MOST, TYPE);

        /** A session of which no activity is expected in particular. */
        public Setup(int id, @Nullable Octets nasPdu, SNssai sNssai, Octets transfer) {
            this(id, nasPdu, sNssai, transfer, null);
        }
    }

    /**
     * A session to be set up at the target of a handover (PDUSessionResourceSetupItemHOReq).
     *
     * @param id 0 to 255
     * @param transfer PDUSessionResourceSetupRequestTransfer, of the SMF
     */
    public record HandoverSetup(int id, SNssai sNssai, Octets transfer) {

        static final AperType<HandoverSetup> TYPE = IeSequence.of(s -> {
            var id = s.mandatory(ElementTypes.PDU_SESSION_ID, HandoverSetup::id);
            var slice = s.mandatory(SNssai.TYPE, HandoverSetup::sNssai);
            var transfer = s.mandatory(Aper.OCTETS, HandoverSetup::transfer);
            return v -> new HandoverSetup(v.get(id), v.get(slice), v.get(transfer));
        });

        /** PDUSessionResourceSetupListHOReq. */
        public static final AperType<List<HandoverSetup>> LIST = Aper.list(1, MOST, TYPE);
    }

    /**
     * A session to be modified (PDUSessionResourceModifyItemModReq).
     *
     * @param id 0 to 255
     * @param transfer PDUSessionResourceModifyRequestTransfer, of the SMF
     */
    public record Modify(int id, @Nullable Octets nasPdu, Octets transfer, @Nullable SNssai sNssai,
            ExpectedUeBehaviour.@Nullable Activity expectedActivity) {

        static final AperType<Modify> TYPE = IeSequence.of(s -> {
            var id = s.mandatory(ElementTypes.PDU_SESSION_ID, Modify::id);
            var nas = s.optional(ElementTypes.NAS_PDU, Modify::nasPdu);
            var transfer = s.mandatory(Aper.OCTETS, Modify::transfer);
            var slice = s.extension(148, Criticality.REJECT, SNssai.TYPE, Modify::sNssai);
            var activity = s.extension(281, Criticality.IGNORE, ExpectedUeBehaviour.Activity.TYPE, Modify::expectedActivity);
            return v -> new Modify(v.get(id), v.get(nas), v.get(transfer), v.get(slice), v.get(activity));
        });

        /** PDUSessionResourceModifyListModReq. */
        public static final AperType<List<Modify>> LIST = Aper.list(1, MOST, TYPE);

        /** A session of which no activity is expected in particular. */
        public Modify(int id, @Nullable Octets nasPdu, Octets transfer, @Nullable SNssai sNssai) {
            this(id, nasPdu, transfer, sNssai, null);
        }
    }

    /**
     * A session whose context was released (PDUSessionResourceItemCxtRelCpl).
     *
     * @param id 0 to 255
     * @param transfer PDUSessionResourceReleaseResponseTransfer
     */
    public record Released(int id, @Nullable Octets transfer) {

        static final AperType<Released> TYPE = IeSequence.of(s -> {
            var id = s.mandatory(ElementTypes.PDU_SESSION_ID, Released::id);
            var transfer = s.extension(145, Criticality.IGNORE, Aper.OCTETS, Released::transfer);
            return v -> new Released(v.get(id), v.get(transfer));
        });

        /** PDUSessionResourceListCxtRelCpl. */
        public static final AperType<List<Released>> LIST = Aper.list(1, MOST, TYPE);
    }

    /**
     * A session that was not resumed (PDUSessionResourceFailedToResumeItemRESReq, PDUSessionResourceFailedToResumeItemRESRes).
     *
     * @param id 0 to 255
     */
    public record FailedToResume(int id, Cause cause) {

        static final AperType<FailedToResume> TYPE = IeSequence.of(s -> {
            var id = s.mandatory(ElementTypes.PDU_SESSION_ID, FailedToResume::id);
            var cause = s.mandatory(Cause.TYPE, FailedToResume::cause);
            return v -> new FailedToResume(v.get(id), v.get(cause));
        });

        /** PDUSessionResourceFailedToResumeListRESReq, PDUSessionResourceFailedToResumeListRESRes. */
        public static final AperType<List<FailedToResume>> LIST = Aper.list(1, MOST, TYPE);
    }
}
