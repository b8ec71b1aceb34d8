// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.gtp.v2c.element.CompleteRequestMessage;
import org.alcazar.gtp.v2c.element.Guti;
import org.alcazar.gtp.v2c.element.PlmnId;
import org.alcazar.gtp.v2c.element.PrivateExtension;
import org.alcazar.gtp.v2c.element.UserLocation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Who is this UE? New to old node, at an attach (TS 29.274 §7.3.8).
 *
 * @param oldRai the RAI alone
 * @param completeAttachRequest for the old node to verify
 * @param rest what a received message held beyond these
 */
public record IdentificationRequest(@Nullable Guti guti, @Nullable UserLocation oldRai, @Nullable Long pTmsi,
        @Nullable Integer pTmsiSignature, @Nullable CompleteRequestMessage completeAttachRequest, @Nullable Octets controlPlaneAddress,
        @Nullable Integer udpSourcePort, @Nullable Integer hopCounter, @Nullable PlmnId targetPlmn,
        List<PrivateExtension> privateExtensions, Rest rest) implements Gtpv2Message {

    /** Its elements. */
    public static final Gtpv2Table<IdentificationRequest> TABLE = Gtpv2Table.of(IdentificationRequest::rest, t -> {
        var guti = t.optional(Elements.GUTI, 0, IdentificationRequest::guti);
        var oldRai = t.optional(Elements.ULI, 0, IdentificationRequest::oldRai);
        var pTmsi = t.optional(Elements.P_TMSI, 0, IdentificationRequest::pTmsi);
        var pTmsiSignature = t.optional(Elements.P_TMSI_SIGNATURE, 0, IdentificationRequest::pTmsiSignature);
        var completeAttachRequest = t.optional(Elements.COMPLETE_REQUEST_MESSAGE, 0, IdentificationRequest::completeAttachRequest);
        var controlPlaneAddress = t.optional(Elements.IP_ADDRESS, 0, IdentificationRequest::controlPlaneAddress);
        var udpSourcePort = t.optional(Elements.UDP_SOURCE_PORT, 0, IdentificationRequest::udpSourcePort);
        var hopCounter = t.optional(Elements.HOP_COUNTER, 0, IdentificationRequest::hopCounter);
        var targetPlmn = t.optional(Elements.PLMN_ID, 0, IdentificationRequest::targetPlmn);
        var privateExtensions = t.list(Elements.PRIVATE_EXTENSION, 0, Elements.MOST_PRIVATE_EXTENSIONS,
                IdentificationRequest::privateExtensions);
        return v -> new IdentificationRequest(v.get(guti), v.get(oldRai), v.get(pTmsi), v.get(pTmsiSignature),
                v.get(completeAttachRequest), v.get(controlPlaneAddress), v.get(udpSourcePort), v.get(hopCounter), v.get(targetPlmn),
                v.get(privateExtensions), v.rest());
    });

    public IdentificationRequest {
        privateExtensions = List.copyOf(privateExtensions);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public int messageType() {
        return Gtpv2MessageType.IDENTIFICATION_REQUEST.value();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private @Nullable Guti guti;
        private @Nullable UserLocation oldRai;
        private @Nullable Long pTmsi;
        private @Nullable Integer pTmsiSignature;
        private @Nullable CompleteRequestMessage completeAttachRequest;
        private @Nullable Octets controlPlaneAddress;
        private @Nullable Integer udpSourcePort;
        private @Nullable Integer hopCounter;
        private @Nullable PlmnId targetPlmn;
        private List<PrivateExtension> privateExtensions = List.of();

        private Builder() {
        }

        public Builder guti(@Nullable Guti value) {
            guti = value;
            return this;
        }

        public Builder oldRai(@Nullable UserLocation value) {
            oldRai = value;
            return this;
        }

        public Builder pTmsi(@Nullable Long value) {
            pTmsi = value;
            return this;
        }

        public Builder pTmsiSignature(@Nullable Integer value) {
            pTmsiSignature = value;
            return this;
        }

        public Builder completeAttachRequest(@Nullable CompleteRequestMessage value) {
            completeAttachRequest = value;
            return this;
        }

        public Builder controlPlaneAddress(@Nullable Octets value) {
            controlPlaneAddress = value;
            return this;
        }

        public Builder udpSourcePort(@Nullable Integer value) {
            udpSourcePort = value;
            return this;
        }

        public Builder hopCounter(@Nullable Integer value) {
            hopCounter = value;
            return this;
        }

        public Builder targetPlmn(@Nullable PlmnId value) {
            targetPlmn = value;
            return this;
        }

        public Builder privateExtensions(List<PrivateExtension> value) {
            privateExtensions = value;
            return this;
        }

        public IdentificationRequest build() {
            return new IdentificationRequest(guti, oldRai, pTmsi, pTmsiSignature, completeAttachRequest, controlPlaneAddress,
                    udpSourcePort, hopCounter, targetPlmn, privateExtensions, Rest.NONE);
        }
    }
}
